import { Button } from '@frontdesk/ui/button'
import { Card } from '@frontdesk/ui/card'
import { ConfirmDialog } from '@frontdesk/ui/confirm-dialog'
import { showToast } from '@frontdesk/ui/toast'
import { useMutation } from '@tanstack/react-query'
import { Check, X } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { queryClient, trpc } from '../../api/trpc.ts'
import type { Booking } from '../../api/types.ts'
import { showProblem } from '../../parts/show-problem.ts'
import { ConflictNotice } from './change/conflict-notice.tsx'
import { useSlotCheck } from './change/use-slot-check.ts'

type Answer = 'approve' | 'decline'

/** A request waits for a yes or a no; both are asked twice, because the customer hears of them at once. */
export function AnswerRequest({ booking }: { booking: Booking }): ReactNode {
  const [asking, setAsking] = useState<Answer>()
  const approve = useAnswer('approve', () => setAsking(undefined))
  const decline = useAnswer('decline', () => setAsking(undefined))
  const close = (): void => setAsking(undefined)
  // Its time is kept, but the hours may have changed since it was asked for.
  const check = useSlotCheck({
    serviceId: booking.serviceId,
    providerId: booking.providerId,
    startsAt: booking.startsAt,
    bookingId: booking.id,
  })

  return (
    <Card title="This request needs your answer" description="The time is kept for the customer until you decide.">
      <div className="mb-5">
        <ConflictNotice check={check} />
      </div>
      <div className="flex flex-wrap gap-3">
        <Button variant="primary" icon={Check} onPress={() => setAsking('approve')}>
          Approve
        </Button>
        <Button icon={X} onPress={() => setAsking('decline')}>
          Decline
        </Button>
      </div>
      <ConfirmDialog
        title="Approve this request?"
        confirmLabel="Approve"
        isOpen={asking === 'approve'}
        isPending={approve.isPending}
        onConfirm={() => approve.mutate({ bookingId: booking.id })}
        onClose={close}
      >
        {booking.price.amountMinor > 0
          ? `${booking.customerName} gets an e-mail with a link to pay. The booking is confirmed once the money has arrived.`
          : `The booking is confirmed, and ${booking.customerName} gets an e-mail.`}
      </ConfirmDialog>
      <ConfirmDialog
        title="Decline this request?"
        confirmLabel="Decline"
        isDangerous
        isOpen={asking === 'decline'}
        isPending={decline.isPending}
        onConfirm={() => decline.mutate({ bookingId: booking.id })}
        onClose={close}
      >
        {`${booking.customerName} is told, and the time is free again. This cannot be undone.`}
      </ConfirmDialog>
    </Card>
  )
}

function useAnswer(answer: Answer, onSettled: () => void) {
  return useMutation(
    trpc.booking[answer].mutationOptions({
      onSuccess: () => showToast({ title: answer === 'approve' ? 'Request approved' : 'Request declined' }),
      onError: showProblem,
      onSettled: async () => {
        onSettled()
        // Also after a refusal: it may have been answered elsewhere.
        const { booking, project, conversation } = trpc
        for (const noun of [booking, project, conversation]) await queryClient.invalidateQueries(noun.pathFilter())
      },
    }),
  )
}
