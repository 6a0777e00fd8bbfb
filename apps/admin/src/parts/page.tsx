import { cx } from './cx.ts'
import type { ReactNode } from 'react'

/** The column of every page that scrolls as a whole. */
export function Page({
  title,
  size = 'md',
  children,
}: {
  title: string
  size?: 'sm' | 'md' | 'lg'
  children: ReactNode
}): ReactNode {
  return (
    <div className={cx('mx-auto w-full px-4 pt-6 pb-12 sm:px-8 sm:pt-10', sizes[size])}>
      <title>{`${title} · Frontdesk`}</title>
      {children}
    </div>
  )
}

const sizes = { sm: 'max-w-3xl', md: 'max-w-5xl', lg: 'max-w-6xl' }
