import { Button } from '@frontdesk/ui/button'
import { showToast } from '@frontdesk/ui/toast'
import { useMutation, useQuery } from '@tanstack/react-query'
import { KeyRound } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { hasPasskeys, isChangedMind, makePasskey } from '../../api/passkeys.ts'
import { client, trpc } from '../../api/trpc.ts'
import { Item } from '../../parts/item.tsx'
import { NameDialog } from '../../parts/name-dialog.tsx'
import { PasskeyItem } from './passkey-item.tsx'
import type { FactorItemProps } from './second-step-card.tsx'
import { useProof } from './use-proof.tsx'

/** Every passkey, and the way to one more. */
export function PasskeyItems({ account, onChange }: FactorItemProps): ReactNode {
  const { retryProven, dialog } = useProof(account)
  const [isNaming, setNaming] = useState(false)
  const query = useQuery(trpc.account.passkeys.queryOptions({}))
  const add = useMutation({
    mutationFn: async (name: string) => {
      const attestation = await makePasskey(await client.account.passkeyBegin.mutate({}))
      return await client.account.passkeyAdd.mutate({ name, attestation })
    },
    onSuccess: async ({ recoveryCodes }) => {
      setNaming(false)
      showToast({ title: 'The passkey is added', detail: 'Every other device was logged out.' })
      await onChange(recoveryCodes)
    },
    onError: (error, name) => {
      if (!isChangedMind(error)) retryProven(error, () => add.mutate(name))
    },
  })
  return (
    <>
      {query.data?.passkeys.map((passkey) => (
        <PasskeyItem key={passkey.id} passkey={passkey} account={account} onChange={onChange} />
      ))}
      <Item
        icon={KeyRound}
        title="Passkeys"
        detail={
          hasPasskeys
            ? 'Log in with your fingerprint, face or screen lock. Nobody can phish it.'
            : 'This browser does not know passkeys.'
        }
        actions={
          hasPasskeys && (
            <Button size="sm" isPending={add.isPending} onPress={() => setNaming(true)}>
              Add a passkey
            </Button>
          )
        }
      />
      <NameDialog
        title="Add a passkey"
        label="Name"
        description="So that you recognise it, such as “Work laptop”."
        confirmLabel="Continue"
        maxLength={60}
        isOpen={isNaming}
        isPending={add.isPending}
        onName={(name) => add.mutate(name)}
        onClose={() => setNaming(false)}
      />
      {dialog}
    </>
  )
}
