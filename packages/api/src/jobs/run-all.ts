import type { Log, LogEvent } from '../core/log.ts'

/**
 * Does several things that do not depend on each other: one that fails keeps none of the others from being done, and each
 * failure has a line of its own. Returns how many failed.
 */
export async function runAll(
  log: Pick<Log, 'error'>,
  event: LogEvent,
  work: Iterable<() => PromiseLike<unknown>>,
): Promise<number> {
  const outcomes = await Promise.allSettled([...work].map(async (each) => await each()))
  const failures = outcomes.filter((outcome) => outcome.status === 'rejected')
  for (const { reason } of failures) log.error({ event, cause: reason })
  return failures.length
}
