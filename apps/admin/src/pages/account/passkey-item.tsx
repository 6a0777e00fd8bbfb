import { Button } from '@frontdesk/ui/button'
import { ConfirmDialog } from '@frontdesk/ui/confirm-dialog'
import { RelativeTime } from '@frontdesk/ui/relative-time'
import { showToast } from '@frontdesk/ui/toast'
import { useMutation } from '@tanstack/react-query'
import { KeyRound } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { trpc } from '../../api/trpc.ts'
import type { Passkey } from '../../api/types.ts'
import { Item } from '../../parts/item.tsx'
import { NameDialog } from '../../parts/name-dialog.tsx'
import type { FactorItemProps } from './second-step-card.tsx'
import { useProof } from './use-proof.tsx'

export function PasskeyItem({ passkey, account, onChange }: FactorItemProps & { passkey: Passkey }): ReactNode {
  const { id: passkeyId, name, createdAt, lastUsedAt } = passkey
  const { retryProven, dialog } = useProof(account)
  const [doing, setDoing] = useState<'rename' | 'remove'>()
  const settled = async (): Promise<void> => {
    setDoing(undefined)
    await onChange()
  }
  const rename = useMutation(
    trpc.account.passkeyRename.mutationOptions({
      onSuccess: settled,
      onError: (error, input) => retryProven(error, () => rename.mutate(input)),
    }),
  )
  const remove = useMutation(
    trpc.account.passkeyRemove.mutationOptions({
      onSuccess: async () => {
        showToast({ title: 'The passkey is removed' })
        await settled()
      },
      onError: (error, input) => retryProven(error, () => remove.mutate(input)),
    }),
  )
  return (
    <>
      <Item
        icon={KeyRound}
        title={name}
        detail={
          <>
            Passkey, added <RelativeTime at={createdAt} />
            {lastUsedAt && (
              <>
                , used <RelativeTime at={lastUsedAt} />
              </>
            )}
          </>
        }
        actions={
          <>
            <Button size="sm" onPress={() => setDoing('rename')} aria-label={`Rename ${name}`}>
              Rename
            </Button>
            <Button size="sm" onPress={() => setDoing('remove')} aria-label={`Remove ${name}`}>
              Remove
            </Button>
          </>
        }
      />
      <NameDialog
        title="Rename the passkey"
        label="Name"
        confirmLabel="Save"
        maxLength={60}
        initial={name}
        isOpen={doing === 'rename'}
        isPending={rename.isPending}
        onName={(text) => rename.mutate({ passkeyId, name: text })}
        onClose={() => setDoing(undefined)}
      />
      <ConfirmDialog
        title={`Remove ${name}?`}
        confirmLabel="Remove"
        isDangerous
        isOpen={doing === 'remove'}
        isPending={remove.isPending}
        onConfirm={() => remove.mutate({ passkeyId })}
        onClose={() => setDoing(undefined)}
      >
        It no longer opens your account, and every other device is logged out.
      </ConfirmDialog>
      {dialog}
    </>
  )
}
