import { Link, type LinkProps } from '@tanstack/react-router'
import type { ReactNode } from 'react'

/** A quiet link from one way in to another. */
export function EntryLink({ to, children }: { to: LinkProps['to']; children: ReactNode }): ReactNode {
  return (
    <Link to={to} className="rounded py-1 font-medium text-accent underline-offset-4 hover:underline">
      {children}
    </Link>
  )
}
