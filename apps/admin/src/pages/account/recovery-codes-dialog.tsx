import { Button } from '@frontdesk/ui/button'
import { CopyButton } from '@frontdesk/ui/copy-button'
import { Dialog } from '@frontdesk/ui/dialog'
import type { ReactNode } from 'react'

/** Shown once: they are kept as hashes, so nobody can show them again. */
export function RecoveryCodesDialog(props: { codes: string[] | undefined; onClose: () => void }): ReactNode {
  const { codes = [], onClose } = props
  return (
    <Dialog
      role="alertdialog"
      title="Keep these codes"
      description="Each opens your account once, should your phone be lost. You see them only now; older ones no longer work."
      size="sm"
      isOpen={props.codes !== undefined}
      onOpenChange={(isOpen) => !isOpen && onClose()}
      footer={
        <>
          <CopyButton text={codes.join('\n')} label="Copy all" className="h-11" />
          <Button variant="primary" onPress={onClose}>
            I have kept them
          </Button>
        </>
      }
    >
      <ul aria-label="Recovery codes" className="grid gap-2 font-mono text-base text-ink sm:grid-cols-2 sm:text-sm">
        {codes.map((code) => (
          <li key={code} className="rounded-lg bg-sunken px-3 py-2 text-center">
            {code}
          </li>
        ))}
      </ul>
    </Dialog>
  )
}
