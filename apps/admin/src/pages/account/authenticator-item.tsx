import { Badge } from '@frontdesk/ui/badge'
import { Button } from '@frontdesk/ui/button'
import { ConfirmDialog } from '@frontdesk/ui/confirm-dialog'
import { showToast } from '@frontdesk/ui/toast'
import { useMutation } from '@tanstack/react-query'
import { Smartphone } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { trpc } from '../../api/trpc.ts'
import { Item } from '../../parts/item.tsx'
import { AuthenticatorDialog } from './authenticator-dialog.tsx'
import type { FactorItemProps } from './second-step-card.tsx'
import { useProof } from './use-proof.tsx'

export function AuthenticatorItem({ account, onChange }: FactorItemProps): ReactNode {
  const { retryProven, dialog } = useProof(account)
  const [isRemoving, setRemoving] = useState(false)
  const begin = useMutation(
    trpc.account.totpBegin.mutationOptions({ onError: (error) => retryProven(error, () => begin.mutate({})) }),
  )
  const disable = useMutation(
    trpc.account.totpDisable.mutationOptions({
      onSuccess: async () => {
        showToast({ title: 'The authenticator app is off' })
        await onChange()
      },
      onError: (error) => retryProven(error, () => disable.mutate({})),
      onSettled: () => setRemoving(false),
    }),
  )
  const isOn = account.secondFactor.totp
  return (
    <>
      <Item
        icon={Smartphone}
        title="Authenticator app"
        mark={isOn && <Badge tone="success">On</Badge>}
        detail="Six digits that change every half minute."
        actions={
          isOn ? (
            <Button size="sm" onPress={() => setRemoving(true)}>
              Turn off
            </Button>
          ) : (
            <Button size="sm" isPending={begin.isPending} onPress={() => begin.mutate({})}>
              Set up
            </Button>
          )
        }
      />
      <AuthenticatorDialog
        setUp={begin.data}
        onDone={async (codes) => {
          begin.reset()
          showToast({ title: 'The authenticator app is on', detail: 'Every other device was logged out.' })
          await onChange(codes)
        }}
        onClose={() => begin.reset()}
      />
      <ConfirmDialog
        title="Turn the authenticator app off?"
        confirmLabel="Turn off"
        isDangerous
        isOpen={isRemoving}
        isPending={disable.isPending}
        onConfirm={() => disable.mutate({})}
        onClose={() => setRemoving(false)}
      >
        Its codes stop working, and every other device is logged out.
      </ConfirmDialog>
      {dialog}
    </>
  )
}
