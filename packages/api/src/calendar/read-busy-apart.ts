import { Worker } from 'node:worker_threads'
import type { Busy, BusyQuestion } from './read-busy.ts'

export type BusyReading = Busy | { problem: 'too_large' | 'unreadable' }

const usualDeadlineMs = 5_000

/**
 * Reads a stranger's calendar file in a thread of its own, with a deadline and little memory: rules that never end and
 * files that unfold to gigabytes are cheap to write, and must not keep anybody else waiting.
 */
export async function readBusyApart(
  text: string,
  question: BusyQuestion,
  deadlineMs: number = usualDeadlineMs,
): Promise<BusyReading> {
  const worker = new Worker(new URL('./busy-worker.ts', import.meta.url), {
    workerData: { text, question },
    resourceLimits: { maxOldGenerationSizeMb: 192, maxYoungGenerationSizeMb: 32 },
    env: {},
    stdout: true,
    stderr: true,
  })
  const { promise, resolve } = Promise.withResolvers<BusyReading>()
  worker.once('message', (reading: BusyReading) => resolve(reading)) // what busy-worker.ts posts
  worker.once('error', () => resolve({ problem: 'too_large' })) // out of memory
  const timer = setTimeout(() => resolve({ problem: 'too_large' }), deadlineMs)
  try {
    return await promise
  } finally {
    clearTimeout(timer)
    await worker.terminate()
  }
}
