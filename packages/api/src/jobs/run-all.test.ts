import { expect, test } from 'vitest'
import { runAll } from './run-all.ts'

test('one that fails keeps none of the others from being done, and each failure is told', async () => {
  const done: string[] = []
  const told: unknown[] = []
  const log = { error: (fields: unknown) => void told.push(fields) }
  const [first, second] = [new Error('first'), new Error('second')]
  const failed = await runAll(log, 'job.failed', [
    () => Promise.reject(first),
    async () => void done.push('a'),
    () => {
      throw second // before it could return a promise
    },
    async () => void done.push('b'),
  ])
  expect(failed).toBe(2)
  expect(done).toEqual(['a', 'b'])
  expect(told).toEqual([
    { event: 'job.failed', cause: first },
    { event: 'job.failed', cause: second },
  ])
})
