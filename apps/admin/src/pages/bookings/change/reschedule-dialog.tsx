import { Button } from '@frontdesk/ui/button'
import { Dialog } from '@frontdesk/ui/dialog'
import { Select } from '@frontdesk/ui/select'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useId, useState, type ReactNode } from 'react'
import { trpc } from '../../../api/trpc.ts'
import { BookingWhen } from '../../../parts/booking-when.tsx'
import { CallForm } from '../../../parts/call-form.tsx'
import { personName } from '../../../parts/person-name.ts'
import { instantAt, wallTimeOf } from '../../../parts/wall-time.ts'
import { ConflictNotice } from './conflict-notice.tsx'
import { offering } from './offering.ts'
import { SuggestedTimes } from './suggested-times.tsx'
import { TimeFields } from './time-fields.tsx'
import { bookingChange } from './use-booking-change.ts'
import { useSlotCheck } from './use-slot-check.ts'

export interface Movable {
  id: string
  serviceId: string
  customerName: string
  providerName: string
  startsAt: string
  endsAt: string
}

interface RescheduleDialogProps {
  booking: Movable
  zone: string
  /** Where it was dragged to. */
  to?: string
  onClose: () => void
}

const same = 'same'

/** Another time for a booking: nothing moves before the staff have seen what speaks against it and what the customer is told. */
export function RescheduleDialog({ booking, zone, to, onClose }: RescheduleDialogProps): ReactNode {
  const formId = useId()
  const [wall, setWall] = useState(() => wallTimeOf(to ?? booking.startsAt, zone))
  const [providerId, setProviderId] = useState<string>()
  const [override, setOverride] = useState(false)
  const [nonce] = useState(() => crypto.randomUUID())
  const services = useQuery(trpc.service.list.queryOptions({}))
  const providers = useQuery(trpc.provider.list.queryOptions({}))
  const move = useMutation(trpc.booking.reschedule.mutationOptions(bookingChange('Booking moved', onClose)))

  const startsAt = instantAt(wall, zone)
  const isElsewhere = startsAt !== booking.startsAt || providerId !== undefined
  const check = useSlotCheck({
    serviceId: booking.serviceId,
    providerId,
    startsAt: isElsewhere ? startsAt : undefined,
    bookingId: booking.id,
  })
  const service = services.data?.services.find(({ id }) => id === booking.serviceId)
  const choices = offering(service, providers.data?.providers ?? [])
  const isPossible = check.verdict?.hard.length === 0 && (check.verdict.soft.length === 0 || override)

  return (
    <Dialog
      title={`Move the booking of ${personName(booking.customerName)}`}
      description={
        <>
          Now: <BookingWhen booking={{ ...booking, businessZone: zone }} />
        </>
      }
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      footer={
        <>
          <Button onPress={onClose}>Keep the old time</Button>
          <Button
            variant="primary"
            type="submit"
            form={formId}
            isDisabled={!isElsewhere || !isPossible || check.isChecking}
            isPending={move.isPending}
          >
            Move it
          </Button>
        </>
      }
    >
      <CallForm
        id={formId}
        call={move}
        onSubmit={() => {
          if (startsAt) move.mutate({ bookingId: booking.id, startsAt, providerId, override, nonce })
        }}
      >
        <TimeFields value={wall} zone={zone} onChange={setWall} />
        {wall.date && (
          <SuggestedTimes
            of={{ bookingId: booking.id, providerId }}
            {...wall}
            zone={zone}
            onTime={(time) => setWall({ ...wall, time })}
          />
        )}
        {choices.length > 1 && (
          <Select<string>
            label="With"
            options={[
              { id: same, label: `${booking.providerName}, or whoever is free` },
              ...choices.map(({ id, name }) => ({ id, label: name })),
            ]}
            value={providerId ?? same}
            onChange={(id) => setProviderId(id === same ? undefined : id)}
          />
        )}
        <ConflictNotice check={check} override={override} onOverride={setOverride} />
        <p className="text-sm text-muted">
          The price stays. {personName(booking.customerName)} gets an e-mail with the old and the new time.
        </p>
      </CallForm>
    </Dialog>
  )
}
