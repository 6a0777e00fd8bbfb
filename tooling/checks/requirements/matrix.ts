import { answers } from './matrix/answers.ts'
import { credentials } from './matrix/credentials.ts'
import { operation } from './matrix/operation.ts'
import type { Row } from './matrix/row.ts'

/**
 * What must never be possible here, since it was in systems before this one. The run of all tests holds every row against
 * the tests that it names (requirements-reporter.ts).
 */
export const matrix: readonly Row[] = [...answers, ...credentials, ...operation]
