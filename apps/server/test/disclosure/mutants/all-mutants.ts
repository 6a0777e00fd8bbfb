import { answers } from './answers.ts'
import { byId } from './by-id.ts'
import { database } from './database.ts'
import type { Mutant } from './mutant.ts'
import { openQuestions } from './open-questions.ts'

export const allMutants: readonly Mutant[] = [...byId, ...answers, ...openQuestions, ...database]
