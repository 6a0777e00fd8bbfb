import process from 'node:process'

export class Interrupted extends Error {}

/** Aborts when somebody wants this process to end: Ctrl-C, a signal, or that whoever started it is gone. */
export function onInterruption(): AbortSignal {
  const controller = new AbortController()
  const interrupt = () => controller.abort(new Interrupted())
  // A terminal sends Ctrl-C to every process of the command, so the same wish may arrive twice.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, interrupt)
  process.on('disconnect', interrupt)
  process.channel?.unref()
  return controller.signal
}

/** Never resolves; rejects when the signal aborts. */
export function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    if (signal.aborted) reject(signal.reason)
    signal.addEventListener('abort', () => reject(signal.reason), { once: true })
  })
}
