import { Button } from '@frontdesk/ui/button'
import { ConfirmDialog } from '@frontdesk/ui/confirm-dialog'
import { useMutation } from '@tanstack/react-query'
import { CalendarClock, CalendarX, CircleCheck, UserX } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { trpc } from '../../../api/trpc.ts'
import type { BookingDetail } from '../../../api/types.ts'
import { personName } from '../../../parts/person-name.ts'
import { actionsOf, type BookingAction } from './actions-of.ts'
import { CancelDialog } from './cancel-dialog.tsx'
import { RescheduleDialog } from './reschedule-dialog.tsx'
import { bookingChange } from './use-booking-change.ts'

/** What the staff can do with a booking as it stands now. */
export function BookingActions({ booking }: { booking: BookingDetail }): ReactNode {
  const [chosen, setChosen] = useState<BookingAction>()
  const close = (): void => setChosen(undefined)
  const [now] = useState(() => new Date())
  const actions = actionsOf(booking, now)
  if (actions.length === 0) return null
  return (
    <>
      {actions.map((action) => (
        <Button key={action} icon={looks[action].icon} onPress={() => setChosen(action)}>
          {action === 'cancel' && booking.state === 'proposed' ? 'Take it back' : looks[action].label}
        </Button>
      ))}
      {chosen === 'move' && <RescheduleDialog booking={booking} zone={booking.businessZone} onClose={close} />}
      {chosen === 'cancel' && <CancelDialog booking={booking} onClose={close} />}
      <CloseDialog booking={booking} chosen={chosen} onClose={close} />
    </>
  )
}

interface CloseDialogProps {
  booking: BookingDetail
  chosen: BookingAction | undefined
  onClose: () => void
}

function CloseDialog({ booking, chosen, onClose }: CloseDialogProps): ReactNode {
  const complete = useMutation(trpc.booking.complete.mutationOptions(bookingChange('It took place', onClose)))
  const noShow = useMutation(trpc.booking.noShow.mutationOptions(bookingChange('Kept as a no-show', onClose)))
  const name = personName(booking.customerName)
  return (
    <>
      <ConfirmDialog
        title="It took place?"
        confirmLabel="It took place"
        isOpen={chosen === 'complete'}
        isPending={complete.isPending}
        onConfirm={() => complete.mutate({ bookingId: booking.id })}
        onClose={onClose}
      >
        {`The project of ${name} is closed, and they see that it took place. You can still change it to a no-show.`}
      </ConfirmDialog>
      <ConfirmDialog
        title="Nobody came?"
        confirmLabel="Nobody came"
        isOpen={chosen === 'noShow'}
        isPending={noShow.isPending}
        onConfirm={() => noShow.mutate({ bookingId: booking.id })}
        onClose={onClose}
      >
        {`${name} sees that they were missed. What they paid stays with you, unless you send it back. You can still change it.`}
      </ConfirmDialog>
    </>
  )
}

const looks = {
  move: { label: 'Move', icon: CalendarClock },
  complete: { label: 'Took place', icon: CircleCheck },
  noShow: { label: 'No-show', icon: UserX },
  cancel: { label: 'Cancel', icon: CalendarX },
}
