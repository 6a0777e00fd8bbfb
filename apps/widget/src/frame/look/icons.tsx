import type { ReactNode } from 'react'

export const paths = {
  close: 'M6 6l12 12M18 6L6 18',
  send: 'M12 19V5M6 11l6-6 6 6',
  calendar: 'M4 7a2 2 0 0 1 2-2h12a2 2 0 0 1 2 2v11a2 2 0 0 1-2 2H6a2 2 0 0 1-2-2zM4 10h16M8 3v4M16 3v4',
  chat: 'M4 20l1-4a8 8 0 1 1 3 3z',
  down: 'M12 5v14M6 13l6 6 6-6',
  more: 'M5 12v0M12 12v0M19 12v0',
  alert: 'M12 8v5M12 16.5v0M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18z',
  smile: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM8.5 14.5s1.2 2 3.5 2 3.5-2 3.5-2M9 9.5v0M15 9.5v0',
  attach: 'M20 11l-8.5 8.5a5 5 0 0 1-7-7L13 4a3.3 3.3 0 0 1 4.7 4.7l-8.5 8.5a1.7 1.7 0 0 1-2.4-2.4L14.5 7',
} as const

/** One of those that are seen from the first view on; parts that are fetched have any-icon.tsx as well. */
export function Icon({ name }: { name: keyof typeof paths }): ReactNode {
  return drawIcon(name, paths)
}

/** Always beside words, or in a control that has a name: so it is hidden from screen readers. */
export function drawIcon<Name extends string>(name: Name, paths: Readonly<Record<Name, string>>): ReactNode {
  return (
    <svg className={`icon icon-${name}`} viewBox="0 0 24 24" aria-hidden="true">
      <path d={paths[name]} />
    </svg>
  )
}
