import { useRouterState } from '@tanstack/react-router'
import { useEffect, useRef, type RefObject } from 'react'

/**
 * A new page takes the focus, so that the keyboard and the screen reader start at its top. Where the inbox shows list and
 * conversation side by side, the list keeps it.
 */
export function useFocusOnNavigation(): RefObject<HTMLElement | null> {
  const main = useRef<HTMLElement>(null)
  const path = useRouterState({ select: ({ location }) => location.pathname })
  const lastPath = useRef(path)

  useEffect(() => {
    const before = lastPath.current
    lastPath.current = path
    const isSideBySide = path.startsWith('/inbox') && before.startsWith('/inbox') && isWide()
    if (before === path || isSideBySide) return
    main.current?.focus({ preventScroll: true })
    main.current?.scrollTo({ top: 0 })
  }, [path])

  return main
}

/** The width at which the style sheet shows both, Tailwind's `lg`. */
function isWide(): boolean {
  return window.matchMedia('(min-width: 64rem)').matches
}
