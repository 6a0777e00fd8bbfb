import { errorWords } from '@frontdesk/ui/error-words'
import { showToast } from '@frontdesk/ui/toast'
import { problemOf } from '../api/problem.ts'

/** A toast for an action that failed; the reference stands where only support can find the cause. */
export function showProblem(error: unknown): void {
  const { code, requestId, waitSeconds } = problemOf(error)
  const { title, detail } = errorWords(code, waitSeconds)
  showToast({
    tone: 'danger',
    title,
    detail: code === 'internal' && requestId ? `${detail} Reference: ${requestId}` : detail,
  })
}
