import type { ReactNode } from 'react'

/** Instead of a button that could only fail. */
export function NoPasskeys({ children }: { children: string }): ReactNode {
  return <p className="text-sm text-muted">This browser does not know passkeys. {children}</p>
}
