import { Button } from '@frontdesk/ui/button'
import type { ReactNode } from 'react'

interface SaveBarProps {
  /** Without changes there is nothing to save, and no bar. */
  isDirty: boolean
  isSaving: boolean
  label?: string
  /** Where a page has several, what this one is about. */
  what?: string
  onSave: () => void
  onDiscard: () => void
}

/** Stands at the bottom of the screen while a form holds changes, however long it is. */
export function SaveBar({
  isDirty,
  isSaving,
  label = 'Save changes',
  what,
  onSave,
  onDiscard,
}: SaveBarProps): ReactNode {
  if (!isDirty) return null
  return (
    <div
      role="region"
      aria-label={what ? `Unsaved changes: ${what}` : 'Unsaved changes'}
      className="sticky bottom-4 z-20 mt-6 flex animate-rise flex-wrap items-center justify-end gap-3 rounded-xl border border-line bg-raised py-3 pr-3 pl-5 shadow-pop"
    >
      <p className="mr-auto text-sm font-medium text-muted max-sm:sr-only">
        {what ? `${what}: not saved yet` : 'Not saved yet'}
      </p>
      <Button variant="ghost" isDisabled={isSaving} onPress={onDiscard}>
        Discard
      </Button>
      <Button variant="primary" isPending={isSaving} onPress={onSave}>
        {label}
      </Button>
    </div>
  )
}
