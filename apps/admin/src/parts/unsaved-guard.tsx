import { ConfirmDialog } from '@frontdesk/ui/confirm-dialog'
import { useBlocker } from '@tanstack/react-router'
import type { ReactNode } from 'react'

/** Asks before changes are lost: on a way to another page, on closing the tab, on a reload. */
export function UnsavedGuard({ isDirty, onLeave }: { isDirty: boolean; onLeave: () => void }): ReactNode {
  const blocker = useBlocker({ shouldBlockFn: () => isDirty, enableBeforeUnload: () => isDirty, withResolver: true })
  return (
    <ConfirmDialog
      title="Leave without saving?"
      confirmLabel="Leave"
      cancelLabel="Stay"
      isDangerous
      isOpen={blocker.status === 'blocked'}
      onConfirm={() => {
        onLeave()
        blocker.proceed?.()
      }}
      onClose={() => blocker.reset?.()}
    >
      Your changes on this page are not saved yet and would be lost.
    </ConfirmDialog>
  )
}
