import { type ReactNode, useCallback, useEffect, useRef } from 'react'
import { careForFocus } from './care-for-focus.ts'
import { useDesk } from './desk/desk-context.ts'
import { useStore } from './desk/store.ts'
import { Header } from './header.tsx'
import { OfflineBanner } from './offline-banner.tsx'
import { Composer } from './thread/composer.tsx'
import { Thread } from './thread/thread.tsx'
import { words } from './words.ts'

export function App(): ReactNode {
  const { host, config, entry, door } = useDesk()
  const { isShut } = useStore(entry.now)
  const mayWrite = useStore(door) === 'open' && !isShut
  const isShown = useStore(host.isShown)
  const heading = useRef<HTMLHeadingElement>(null)
  const composer = useRef<HTMLTextAreaElement>(null)

  /** Ready to write; but on a touch screen the keyboard would cover what there is to read. */
  const settle = useCallback(() => {
    const place = matchMedia('(hover: hover)').matches ? (composer.current ?? heading.current) : heading.current
    place?.focus({ preventScroll: true })
  }, [])

  // Cards turn into others.
  useEffect(() => careForFocus(settle), [settle])
  const ask = useCallback(() => composer.current?.focus(), [])

  useEffect(() => {
    if (!isShown || host.isInline.get()) return
    if (innerHeight > 0) return settle()
    // The page's side shows us as soon as it has heard from us, which may be after we have been closed again.
    const onSized = () => host.isShown.get() && settle()
    addEventListener('resize', onSized, { once: true })
    return () => removeEventListener('resize', onSized)
  }, [isShown, settle, host])

  return (
    <main className="app" aria-label={words.title({ business: config.tenantName })}>
      <Header headingRef={heading} />
      <OfflineBanner />
      <Thread onAsk={ask} onLeave={settle} />
      {mayWrite && <Composer inputRef={composer} />}
    </main>
  )
}
