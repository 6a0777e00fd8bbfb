/** That something on the shelf is not what it was. What it is now stands on the shelf alone; by its mark it is told from older ones. */
type Hint = { v: 1; name: string; mark: number }

export type OtherTabs = {
  tell(name: string, mark: number): void
  close(): void
}
type Hearer = {
  onHint(name: string, mark: number): void
  /** Nothing was heard for a while: whatever there is may have changed. */
  onReturn(): void
}

/**
 * What the tabs of one browser tell one another about one site. Any document of our origin can speak there, the chats of other
 * sites among them, so a hint has whoever hears it look again, and does nothing else (other-tabs.test.ts).
 */
export function hearOtherTabs(siteKey: string, { onHint, onReturn }: Hearer, page?: EventTarget): OtherTabs {
  let channel: BroadcastChannel | undefined
  open()
  // A page that is kept for the way back is thrown away at the first word that reaches it.
  // https://developer.mozilla.org/en-US/docs/Web/API/Performance_API/Monitoring_bfcache_blocking_reasons
  page?.addEventListener('pagehide', close)
  page?.addEventListener('pageshow', () => {
    if (channel) return
    open()
    onReturn()
  })
  return { close, tell: (name, mark) => channel?.postMessage({ v: 1, name, mark } satisfies Hint) }

  function open(): void {
    try {
      channel = new BroadcastChannel(`frontdesk.${siteKey}`)
    } catch {
      return // blocked, together with what it would tell of
    }
    channel.onmessage = ({ data }: MessageEvent<unknown>) => isHint(data) && onHint(data.name, data.mark)
  }

  function close(): void {
    channel?.close()
    channel = undefined
  }
}

function isHint(data: unknown): data is Hint {
  if (typeof data !== 'object' || data === null) return false
  const { v, name, mark } = data as Partial<Record<keyof Hint, unknown>> // each is checked right here
  return v === 1 && typeof name === 'string' && Number.isInteger(mark)
}
