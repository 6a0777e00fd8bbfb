import type { ReactNode } from 'react'
import { BusinessMark } from '../../shell/business-mark.tsx'
import { OfflineHint } from '../../shell/connection-hint.tsx'

interface EntryFrameProps {
  /** Names the tab as well. */
  title: string
  lead?: ReactNode
  children: ReactNode
  /** Other ways in, under the card. */
  footer?: ReactNode
}

/** Around every page that is seen without being logged in. */
export function EntryFrame({ title, lead, children, footer }: EntryFrameProps): ReactNode {
  return (
    <main className="flex min-h-dvh flex-col items-center justify-center bg-canvas px-4 py-12">
      <title>{`${title} · Frontdesk`}</title>
      <OfflineHint />
      <div className="w-full max-w-sm">
        <div className="mb-8 flex flex-col items-center gap-4 text-center">
          <BusinessMark />
          <div>
            <h1 className="text-2xl font-semibold tracking-tight text-ink">{title}</h1>
            {lead && <p className="mt-1 text-base text-muted">{lead}</p>}
          </div>
        </div>
        <div className="flex flex-col gap-5 rounded-2xl border border-line bg-surface p-6 shadow-card sm:p-8">
          {children}
        </div>
        {footer && <div className="mt-6 flex flex-col items-center gap-3 text-sm text-muted">{footer}</div>}
      </div>
    </main>
  )
}
