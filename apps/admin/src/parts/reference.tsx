import type { ReactNode } from 'react'

/** What a customer reads out, and what the log has it under: one click selects all of it. */
export function Reference({ children }: { children: string }): ReactNode {
  return <code className="font-mono text-xs break-all select-all">{children}</code>
}
