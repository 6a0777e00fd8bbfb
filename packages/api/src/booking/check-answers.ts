import type { ServiceId } from '@frontdesk/db/ids'
import { z } from 'zod'
import { ApiError } from '../core/api-error.ts'
import { encodeId } from '../core/id-schema.ts'
import type { Work } from '../core/work.ts'
import type { Answered } from './add-details.ts'
import { type QuestionRow, listQuestions } from './offer-queries.ts'
import type { NewBooking } from './schemas.ts'

type Given = Pick<NewBooking, 'answers'> & { serviceId: ServiceId; isComplete: boolean }

/**
 * What is worth keeping of what was answered. A customer answers whatever is required; the staff know what they may leave
 * out. A field's path ends in the id of its question.
 */
export async function checkAnswers(
  { tx, tenantId }: Work,
  { serviceId, answers, isComplete }: Given,
): Promise<Answered[]> {
  const questions = await listQuestions(tx, tenantId, serviceId).execute()
  const byId = new Map(questions.map((question) => [question.id, question]))
  if (answers.some(({ questionId }) => !byId.has(questionId))) throw new ApiError('not_found')
  const given = new Map(answers.filter(({ answer }) => answer !== '').map((it) => [it.questionId, it.answer]))
  const issues = questions.flatMap((question) => {
    const answer = given.get(question.id)
    const path = ['answers', encodeId('service_question', question.id)]
    if (answer === undefined) return isComplete && question.required ? [missing(path)] : []
    return fits(question, answer) ? [] : [wrong(path)]
  })
  if (issues.length > 0) throw new ApiError('invalid', { cause: new z.ZodRealError(issues) })
  return questions.flatMap(({ id: questionId, label }) => {
    const answer = given.get(questionId)
    return answer === undefined ? [] : [{ questionId, label, answer }]
  })
}

function fits({ kind, choices }: QuestionRow, answer: string): boolean {
  if (kind === 'choice') return choices.includes(answer)
  return kind !== 'yes_no' || answer === 'yes' || answer === 'no'
}

function missing(path: string[]): z.core.$ZodIssue {
  return { code: 'invalid_type', expected: 'string', path, message: 'required', input: undefined }
}

function wrong(path: string[]): z.core.$ZodIssue {
  return { code: 'custom', path, message: 'none of the choices', input: undefined }
}
