import { useSyncExternalStore } from 'react'

/** A phone, as the pages' own breakpoints have it. */
export function useIsNarrow(): boolean {
  return useSyncExternalStore(
    (onChange) => {
      narrow.addEventListener('change', onChange)
      return () => narrow.removeEventListener('change', onChange)
    },
    () => narrow.matches,
  )
}

const narrow = window.matchMedia('(max-width: 767px)')
