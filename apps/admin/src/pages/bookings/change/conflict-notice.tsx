import { Checkbox } from '@frontdesk/ui/checkbox'
import { errorWords } from '@frontdesk/ui/error-words'
import { CircleCheck, CircleX, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { problemOf } from '../../../api/problem.ts'
import { conflictWords } from './conflict-words.ts'
import type { SlotCheck } from './use-slot-check.ts'

interface ConflictNoticeProps {
  check: SlotCheck
  /** The staff know better than the rules; left out where nothing is about to be saved. */
  override?: boolean
  onOverride?: (override: boolean) => void
}

/** Under a time that was chosen: that it is free, or what speaks against it and whether that can be passed over. */
export function ConflictNotice({ check, override = false, onOverride }: ConflictNoticeProps): ReactNode {
  return (
    <div role="status" aria-live="polite" aria-busy={check.isChecking} className="flex min-h-6 flex-col gap-3 text-sm">
      <Verdict check={check} />
      {onOverride && check.verdict && check.verdict.hard.length === 0 && check.verdict.soft.length > 0 && (
        <Checkbox label="Take this time all the same" isSelected={override} onChange={onOverride} />
      )}
    </div>
  )
}

function Verdict({ check: { verdict, error, isChecking } }: { check: SlotCheck }): ReactNode {
  if (error)
    return <p className="text-danger-ink">{errorWords(problemOf(error).code).title}. The time is not checked.</p>
  if (!verdict) return isChecking && <p className="text-subtle">Looking at the calendar…</p>
  const { hard, soft } = verdict
  if (hard.length > 0) {
    return (
      <div className="flex gap-2.5 rounded-lg bg-danger-soft p-3 text-danger-ink">
        <CircleX aria-hidden className="mt-0.5 size-4 shrink-0" />
        <div>
          <p className="font-medium">This time cannot be taken.</p>
          <Reasons reasons={[...hard, ...soft]} />
        </div>
      </div>
    )
  }
  if (soft.length > 0) {
    return (
      <div className="flex gap-2.5 rounded-lg bg-warning-soft p-3 text-warning-ink">
        <TriangleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
        <div>
          <p className="font-medium">Customers could not book this time.</p>
          <Reasons reasons={soft} />
        </div>
      </div>
    )
  }
  return (
    <p className="flex gap-2.5 text-success-ink">
      <CircleCheck aria-hidden className="mt-0.5 size-4 shrink-0" />
      This time is free.
    </p>
  )
}

function Reasons({ reasons }: { reasons: readonly (keyof typeof conflictWords)[] }): ReactNode {
  return (
    <ul>
      {reasons.map((reason) => (
        <li key={reason}>{conflictWords[reason]}</li>
      ))}
    </ul>
  )
}
