/** What outlives a reload: few, small, opaque things, one shelf per site. */
export type Shelf = {
  read(name: string): string | undefined
  write(name: string, value: string | undefined): void
  /** Another tab of the same browser has changed it. */
  watch(name: string, onChange: (now: string | undefined, before: string | undefined) => void): void
}

/** Where the browser blocks storage, the shelf is in memory and lasts as long as the page. */
export function openShelf(siteKey: string, getStorage: () => Storage = () => localStorage): Shelf {
  const storage = usable(getStorage)
  const memory = new Map<string, string>()
  const keyOf = (name: string) => `frontdesk.${siteKey}.${name}`
  return {
    watch(name, onChange) {
      globalThis.addEventListener?.('storage', ({ key, newValue, oldValue }: StorageEvent) => {
        if (key === keyOf(name)) onChange(newValue ?? undefined, oldValue ?? undefined)
      })
    },
    read: (name) => attempt(() => storage?.getItem(keyOf(name))) ?? memory.get(name),
    write(name, value) {
      if (value === undefined) {
        memory.delete(name)
        attempt(() => storage?.removeItem(keyOf(name)))
      } else {
        memory.set(name, value)
        attempt(() => storage?.setItem(keyOf(name), value))
      }
    },
  }
}

/** Merely touching a blocked storage throws. */
function usable(getStorage: () => Storage): Storage | undefined {
  return attempt(getStorage) ?? undefined
}

function attempt<T>(work: () => T): T | undefined {
  try {
    return work()
  } catch {
    return undefined // blocked or full: the copy in memory does
  }
}
