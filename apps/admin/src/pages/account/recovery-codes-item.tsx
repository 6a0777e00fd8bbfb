import { Button } from '@frontdesk/ui/button'
import { useMutation } from '@tanstack/react-query'
import { LifeBuoy } from 'lucide-react'
import type { ReactNode } from 'react'
import { trpc } from '../../api/trpc.ts'
import { Item } from '../../parts/item.tsx'
import type { FactorItemProps } from './second-step-card.tsx'
import { useProof } from './use-proof.tsx'

export function RecoveryCodesItem({ account, onChange }: FactorItemProps): ReactNode {
  const { retryProven, dialog } = useProof(account)
  const renew = useMutation(
    trpc.account.recoveryCodes.mutationOptions({
      onSuccess: async ({ codes }) => await onChange(codes),
      onError: (error) => retryProven(error, () => renew.mutate({})),
    }),
  )
  const left = account.secondFactor.recoveryCodes
  return (
    <>
      <Item
        icon={LifeBuoy}
        title="Recovery codes"
        detail={`${left} left. Each opens your account once, for when your phone is lost.`}
        actions={
          <Button size="sm" isPending={renew.isPending} onPress={() => renew.mutate({})}>
            Make new ones
          </Button>
        }
      />
      {dialog}
    </>
  )
}
