import { failureOf } from '../api/failure.ts'
import type { Desk } from '../desk/desk.ts'
import { type TrayEntry, fileTypes } from './tray-entry.ts'

const mostFiles = 5
const mostBytes = 10 * 1024 * 1024

type Tools = Pick<Desk, 'tray' | 'keepFile' | 'connection'>

/** Files go ahead as soon as they are chosen, so that the message does not have to wait for them. */
export function addFiles({ tray, keepFile, connection }: Tools, files: readonly File[]): void {
  const place = tray.get().length
  const fresh = files.map((file, at) => ({ file, entry: entryOf(file, place + at) }))
  tray.set([...tray.get(), ...fresh.map(({ entry }) => entry)])
  for (const { file, entry } of fresh) if (entry.state === 'sending') void send(file, entry)

  async function send(file: File, { key, stop }: Pick<TrayEntry, 'key' | 'stop'>): Promise<void> {
    const back = connection.returned()
    try {
      patch(key, { state: 'ready', attachment: await keepFile(file, stop.signal) })
    } catch (error) {
      const { code } = failureOf(error)
      if (code !== 'offline') return patch(key, { state: 'failed', problem: code })
      patch(key, { state: 'waiting' })
      await back
      if (stop.signal.aborted) return
      patch(key, { state: 'sending' })
      await send(file, { key, stop })
    }
  }

  /** Nothing happens to one that was taken out meanwhile. */
  function patch(key: string, part: Partial<TrayEntry>): void {
    tray.set(tray.get().map((entry) => (entry.key === key ? { ...entry, ...part } : entry)))
  }
}

/** What is sure to be refused is not even sent. */
function entryOf(file: File, place: number): TrayEntry {
  const problem = problemOf(file, place)
  const { name, size } = file
  const common = { key: crypto.randomUUID(), name, size, stop: new AbortController() }
  return problem ? { ...common, state: 'failed', problem } : { ...common, state: 'sending' }
}

function problemOf(file: File, place: number): TrayEntry['problem'] {
  if (place >= mostFiles) return 'too_many'
  if (file.size > mostBytes) return 'too_large'
  return fileTypes.includes(file.type) ? undefined : 'unsupported_media_type'
}
