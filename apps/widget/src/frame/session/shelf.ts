import type { OtherTabs, hearOtherTabs } from './other-tabs.ts'

/** What outlives a reload: few, small, opaque things, one shelf per site. */
export type Shelf = {
  read(name: string): string | undefined
  write(name: string, value: string | undefined): void
  /** Another tab of the same browser has changed it. */
  watch(name: string, onChange: OnChange): void
}
type OnChange = (now: string | undefined, before: string | undefined) => void
type Watcher = { name: string; onChange: OnChange; seen: string | undefined }

/** How long what another tab has written may take to be here, too: what tells of it goes another way, and may be faster. */
const lagsMs = [5, 20, 75, 300, 1_200]

/**
 * Where the browser blocks storage, the shelf is in memory and lasts as long as the page; each tab has its own then, so there is
 * nothing to tell the others.
 */
export function openShelf(
  siteKey: string,
  getStorage: () => Storage = () => localStorage,
  hearOthers?: typeof hearOtherTabs,
): Shelf {
  const storage = attempt(getStorage) // merely touching a blocked one throws
  const memory = new Map<string, string>()
  const watchers: Watcher[] = []
  const looking = new Map<string, ReturnType<typeof setTimeout>>()
  const keyOf = (name: string) => `frontdesk.${siteKey}.${name}`
  const others: OtherTabs | undefined =
    storage &&
    hearOthers?.(
      siteKey,
      { onHint: (name, mark) => look(name, mark, lagsMs), onReturn: () => watchers.forEach(notice) },
      globalThis.window,
    )
  return {
    read,
    write(name, value) {
      if (read(name) === value) return
      const isKept = keep(name, value)
      if (isKept || value === undefined) memory.delete(name)
      else memory.set(name, value)
      for (const watcher of of(name)) watcher.seen = value
      if (isKept) others?.tell(name, markOf(value))
    },
    watch: (name, onChange) => void watchers.push({ name, onChange, seen: read(name) }),
  }

  function read(name: string): string | undefined {
    return memory.get(name) ?? attempt(() => storage?.getItem(keyOf(name))) ?? undefined
  }

  function keep(name: string, value: string | undefined): boolean {
    const work = () => {
      if (value === undefined) storage?.removeItem(keyOf(name))
      else storage?.setItem(keyOf(name), value)
      return storage !== undefined
    }
    return attempt(work) ?? false // full: the copy in memory does
  }

  /** Until what is hinted at is here; or something newer, of which another hint tells. */
  function look(name: string, mark: number, [lag, ...later]: readonly number[]): void {
    clearTimeout(looking.get(name))
    if (lag === undefined || markOf(read(name)) === mark) of(name).forEach(notice)
    else if (of(name).length > 0)
      looking.set(
        name,
        setTimeout(() => look(name, mark, later), lag),
      )
  }

  function notice(watcher: Watcher): void {
    const now = read(watcher.name)
    const before = watcher.seen
    watcher.seen = now
    if (now !== before) watcher.onChange(now, before)
  }

  function of(name: string): Watcher[] {
    return watchers.filter((watcher) => watcher.name === name)
  }
}

/** Tells one value from another, and nothing about either. */
function markOf(value: string | undefined): number {
  let mark = value === undefined ? 0 : 1
  for (const letter of value ?? '') mark = (Math.imul(mark, 31) + (letter.codePointAt(0) ?? 0)) | 0
  return mark
}

function attempt<T>(work: () => T): T | undefined {
  try {
    return work()
  } catch {
    return undefined
  }
}
