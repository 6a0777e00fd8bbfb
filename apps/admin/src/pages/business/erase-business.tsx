import { Button } from '@frontdesk/ui/button'
import { Card } from '@frontdesk/ui/card'
import { Dialog } from '@frontdesk/ui/dialog'
import { TextField } from '@frontdesk/ui/text-field'
import { useMutation, useQuery } from '@tanstack/react-query'
import { Eraser } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { queryClient, trpc } from '../../api/trpc.ts'
import type { Account } from '../../api/types.ts'
import { Loaded } from '../../parts/loaded.tsx'
import { useMe } from '../../shell/me.ts'
import { useProof } from '../account/use-proof.tsx'

/** The end of the business in this house: for its owners, who type its name. */
export function EraseBusiness(): ReactNode {
  const [isOpen, setOpen] = useState(false)
  const account = useQuery(trpc.account.get.queryOptions({}))
  if (useMe().role !== 'owner') return null
  return (
    <Card title="Erase this business" description="Everything in it is destroyed at once and for good.">
      <Button variant="danger" icon={Eraser} className="self-start" onPress={() => setOpen(true)}>
        Erase this business
      </Button>
      {isOpen && (
        <Loaded query={account} skeleton={null}>
          {(own) => <EraseDialog account={own} onClose={() => setOpen(false)} />}
        </Loaded>
      )}
    </Card>
  )
}

function EraseDialog({ account, onClose }: { account: Account; onClose: () => void }): ReactNode {
  const { tenant } = useMe()
  const [name, setName] = useState('')
  const proof = useProof(account)
  const erase = useMutation(
    trpc.tenant.erase.mutationOptions({
      // The session has ended with the business: whatever is asked for next leads to the log-in page.
      onSuccess: async () => await queryClient.invalidateQueries(),
      onError: (error, input) => proof.retryProven(error, () => erase.mutate(input)),
    }),
  )
  return (
    <>
      <Dialog
        role="alertdialog"
        title={`Erase ${tenant.name}?`}
        isOpen
        onOpenChange={(isOpen) => !isOpen && onClose()}
        footer={
          <>
            <Button onPress={onClose}>Cancel</Button>
            <Button
              variant="danger"
              isDisabled={name.trim() !== tenant.name}
              isPending={erase.isPending}
              onPress={() => erase.mutate({ name: name.trim() })}
            >
              Erase for good
            </Button>
          </>
        }
      >
        <div className="flex flex-col gap-4 text-sm text-muted">
          <p>
            Customers, conversations, bookings, services and your whole team’s access are destroyed. Every link and key
            stops working. Your account at Stripe is left as it is. This cannot be undone.
          </p>
          <TextField
            label={`Type “${tenant.name}” to go on`}
            value={name}
            onChange={setName}
            maxLength={120}
            autoComplete="off"
          />
        </div>
      </Dialog>
      {proof.dialog}
    </>
  )
}
