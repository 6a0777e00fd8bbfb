import { Lock } from 'lucide-react'
import type { ReactNode } from 'react'

/** For agents, on pages they may look at and not change. */
export function ReadOnlyNote(): ReactNode {
  return (
    <p className="mb-6 flex items-start gap-2.5 rounded-xl bg-info-soft px-4 py-3 text-sm text-info-ink">
      <Lock aria-hidden className="mt-0.5 size-4 shrink-0" />
      You can look at this. Changing it is up to the owners and admins of the business.
    </p>
  )
}
