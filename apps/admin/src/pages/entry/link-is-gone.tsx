import type { ReactNode } from 'react'
import { EntryFrame } from './entry-frame.tsx'
import { EntryLink } from './entry-link.tsx'

/** A link from a mail that opens nothing: used, too old, or not complete. Which of them is nobody's business. */
export function LinkIsGone({ children }: { children: ReactNode }): ReactNode {
  return (
    <EntryFrame title="This link opens nothing" footer={<EntryLink to="/log-in">Log in</EntryLink>}>
      <p role="alert" className="text-base text-ink">
        Each link works once and for a short time, so it may have been used or be too old.
      </p>
      <p className="text-sm text-muted">{children}</p>
    </EntryFrame>
  )
}
