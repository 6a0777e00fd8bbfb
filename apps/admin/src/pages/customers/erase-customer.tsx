import { Button } from '@frontdesk/ui/button'
import { Dialog } from '@frontdesk/ui/dialog'
import { showToast } from '@frontdesk/ui/toast'
import { useMutation } from '@tanstack/react-query'
import { Check, Download } from 'lucide-react'
import type { ReactNode } from 'react'
import { queryClient, trpc } from '../../api/trpc.ts'
import type { CustomerCard } from '../../api/types.ts'
import { showProblem } from '../../parts/show-problem.ts'
import { useExport } from './use-export.ts'

interface EraseCustomerProps {
  customer: CustomerCard
  isOpen: boolean
  onClose: () => void
}

/** First the file, then the end: whoever erases has had everything in their hands within the last day. */
export function EraseCustomer({ customer, isOpen, onClose }: EraseCustomerProps): ReactNode {
  const { id: customerId, name, mayErase: isExported } = customer
  const download = useExport(customer)
  const erase = useMutation(
    trpc.customer.erase.mutationOptions({
      onSuccess: async () => {
        onClose()
        showToast({ title: 'Erased', detail: 'Nothing is left of who they were.' })
        await queryClient.invalidateQueries()
      },
      onError: showProblem,
    }),
  )
  return (
    <Dialog
      role="alertdialog"
      title={`Erase ${name}?`}
      isOpen={isOpen}
      onOpenChange={(open) => !open && onClose()}
      footer={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button
            variant="danger"
            isDisabled={!isExported}
            isPending={erase.isPending}
            onPress={() => erase.mutate({ customerId })}
          >
            Erase for good
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4 text-sm text-muted">
        <p>
          Their name, e-mail address, messages and notes are destroyed, and their link to the project stops working.
          Bookings and payments stay for your books, without a person. This cannot be undone.
        </p>
        {isExported ? (
          <p className="flex items-center gap-2 text-ink">
            <Check aria-hidden className="size-4 text-success-ink" /> You have downloaded everything about them.
          </p>
        ) : (
          <div className="flex flex-col items-start gap-2">
            <p className="text-ink">First download what you keep about them, in case they or you still need it.</p>
            <Button icon={Download} isPending={download.isPending} onPress={() => download.mutate()}>
              Download everything
            </Button>
          </div>
        )}
      </div>
    </Dialog>
  )
}
