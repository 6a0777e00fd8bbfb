import { Button } from '@frontdesk/ui/button'
import { type ReactNode, useEffect, useRef } from 'react'

interface SaveBarProps {
  /** Without changes there is nothing to save, and no bar. */
  isDirty: boolean
  isSaving: boolean
  label?: string
  /** Where a page has several, what this one is about. */
  what?: string
  /** Before the buttons. */
  children?: ReactNode
  onSave: () => void
  onDiscard: () => void
}

/** Stands at the bottom of the screen while a form holds changes, however long it is. */
export function SaveBar({
  isDirty,
  isSaving,
  label = 'Save changes',
  what,
  children,
  onSave,
  onDiscard,
}: SaveBarProps): ReactNode {
  const bar = useRef<HTMLDivElement>(null)
  // It may come up over the very field that is being filled in.
  useEffect(() => {
    const field = document.activeElement
    if (!isDirty || !bar.current || !field || field === document.body) return
    const isCovered = field.getBoundingClientRect().bottom > bar.current.getBoundingClientRect().top
    if (isCovered) field.scrollIntoView({ block: 'center' })
  }, [isDirty])
  if (!isDirty) return null
  return (
    <div
      ref={bar}
      role="region"
      aria-label={what ? `Unsaved changes: ${what}` : 'Unsaved changes'}
      className="sticky bottom-4 z-20 mt-6 flex animate-rise flex-wrap items-center justify-end gap-3 rounded-xl border border-line bg-raised py-3 pr-3 pl-5 shadow-pop max-sm:gap-1 max-sm:p-2"
    >
      <p className="mr-auto text-sm font-medium text-muted max-sm:sr-only">
        {what ? `${what}: not saved yet` : 'Not saved yet'}
      </p>
      {children}
      <Button variant="ghost" isDisabled={isSaving} onPress={onDiscard}>
        Discard
      </Button>
      <Button variant="primary" isPending={isSaving} onPress={onSave}>
        {label}
      </Button>
    </div>
  )
}
