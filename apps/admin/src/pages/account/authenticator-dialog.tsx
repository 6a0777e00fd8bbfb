import { Button } from '@frontdesk/ui/button'
import { CopyButton } from '@frontdesk/ui/copy-button'
import { Dialog } from '@frontdesk/ui/dialog'
import { TextField } from '@frontdesk/ui/text-field'
import { useMutation } from '@tanstack/react-query'
import { QRCodeSVG } from 'qrcode.react'
import { useId, useState, type ReactNode } from 'react'
import { CallForm } from '../../parts/call-form.tsx'
import { trpc } from '../../api/trpc.ts'
import { Refusal } from '../entry/refusal.tsx'

interface AuthenticatorDialogProps {
  /** What the app has to know; without it the dialog is closed. */
  setUp: { secret: string; uri: string } | undefined
  onDone: (recoveryCodes: string[] | null) => Promise<void>
  onClose: () => void
}

/** The app proves that it has understood before anything depends on it. */
export function AuthenticatorDialog({ setUp, onDone, onClose }: AuthenticatorDialogProps): ReactNode {
  const formId = useId()
  const [code, setCode] = useState('')
  const confirm = useMutation(
    trpc.account.totpConfirm.mutationOptions({
      onSuccess: async ({ recoveryCodes }) => {
        setCode('')
        await onDone(recoveryCodes)
      },
    }),
  )
  return (
    <Dialog
      title="Set up your authenticator app"
      description="Scan this with the app, then enter the six digits that it shows."
      size="sm"
      isOpen={setUp !== undefined}
      onOpenChange={(isOpen) => !isOpen && onClose()}
      footer={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button variant="primary" type="submit" form={formId} isPending={confirm.isPending}>
            Turn on
          </Button>
        </>
      }
    >
      {setUp && (
        <div className="flex flex-col gap-5">
          {/* Black on white in every theme: cameras want it so. */}
          <div className="self-center rounded-xl bg-white p-3">
            <QRCodeSVG value={setUp.uri} size={176} title="The code to scan" />
          </div>
          <div className="flex flex-wrap items-center gap-3 text-sm text-muted">
            <p className="min-w-0 flex-1">
              Or type this in:{' '}
              <code className="font-mono wrap-anywhere text-ink">{setUp.secret.match(/.{1,4}/g)?.join(' ')}</code>
            </p>
            <CopyButton text={setUp.secret} />
          </div>
          <CallForm
            id={formId}
            call={confirm}
            onSubmit={() => {
              confirm.mutate({ code: code.replaceAll(/\s/g, '') })
            }}
          >
            {confirm.error && !confirm.isPending && <Refusal error={confirm.error} words={words} />}
            <TextField
              label="Six digits"
              name="code"
              inputMode="numeric"
              autoComplete="one-time-code"
              maxLength={12}
              isRequired
              value={code}
              onChange={setCode}
            />
          </CallForm>
        </div>
      )}
    </Dialog>
  )
}

const words = { wrong_proof: 'These digits do not fit. Wait for the next ones, and check the clock of your phone.' }
