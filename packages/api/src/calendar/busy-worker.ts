import { parentPort, workerData } from 'node:worker_threads'
import { type BusyQuestion, TooMuchError, readBusy } from './read-busy.ts'

/** Tells the thread that began this one what a file says, or why it could not be read. */
function main({ text, question }: { text: string; question: BusyQuestion }): void {
  try {
    parentPort?.postMessage(readBusy(text, question))
  } catch (cause) {
    parentPort?.postMessage({ problem: cause instanceof TooMuchError ? 'too_large' : 'unreadable' })
  }
}

main(workerData as Parameters<typeof main>[0]) // read-busy-apart.ts is the only one who begins it
