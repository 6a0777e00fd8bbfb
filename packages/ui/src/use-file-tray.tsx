import { useEffect, useRef, useState } from 'react'
import { type ChatFile, fileTypes, mostBytes, mostFiles } from './chat-file.tsx'

/** A file beside the message that is being written. */
export interface TrayEntry {
  key: string
  name: string
  size: number
  state: 'sending' | 'ready' | 'failed'
  code?: string
  file?: ChatFile
}

export interface FileTray {
  entries: readonly TrayEntry[]
  /** What goes with the message now. */
  ready: readonly ChatFile[]
  isBusy: boolean
  add: (files: readonly File[]) => void
  remove: (key: string) => void
  clear: () => void
}

export interface FileTrayOptions {
  keep: (file: File, signal: AbortSignal) => Promise<ChatFile>
  codeOf: (error: unknown) => string
}

/** Files go ahead as soon as they are chosen, so that the message does not have to wait for them. */
export function useFileTray({ keep, codeOf }: FileTrayOptions): FileTray {
  const [entries, setEntries] = useState<readonly TrayEntry[]>([])
  const stops = useRef(new Map<string, AbortController>())
  useEffect(() => {
    const running = stops.current
    return () => {
      for (const stop of running.values()) stop.abort()
    }
  }, [])

  function patch(key: string, change: Partial<TrayEntry>): void {
    setEntries((all) => all.map((one) => (one.key === key ? { ...one, ...change } : one)))
  }

  function add(files: readonly File[]): void {
    const fresh = files.map((file, at) => ({ file, entry: entryOf(file, entries.length + at) }))
    setEntries((all) => [...all, ...fresh.map(({ entry }) => entry)])
    for (const { file, entry } of fresh) if (entry.state === 'sending') void send(entry.key, file)
  }

  async function send(key: string, file: File): Promise<void> {
    const stop = new AbortController()
    stops.current.set(key, stop)
    try {
      patch(key, { state: 'ready', file: await keep(file, stop.signal) })
    } catch (error) {
      if (!stop.signal.aborted) patch(key, { state: 'failed', code: codeOf(error) })
    } finally {
      stops.current.delete(key)
    }
  }

  function remove(key: string): void {
    stops.current.get(key)?.abort()
    setEntries((all) => all.filter((one) => one.key !== key))
  }

  return {
    entries,
    ready: entries.flatMap(({ file }) => file ?? []),
    isBusy: entries.some(({ state }) => state === 'sending'),
    add,
    remove,
    clear: () => entries.forEach(({ key }) => remove(key)),
  }
}

/** What is sure to be refused is not even sent. */
function entryOf(file: File, place: number): TrayEntry {
  const code =
    place >= mostFiles
      ? 'too_many'
      : file.size > mostBytes
        ? 'too_large'
        : fileTypes.includes(file.type)
          ? undefined
          : 'unsupported_media_type'
  return { key: crypto.randomUUID(), name: file.name, size: file.size, state: code ? 'failed' : 'sending', code }
}
