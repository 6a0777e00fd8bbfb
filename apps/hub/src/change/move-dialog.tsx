import { Button } from '@frontdesk/ui/button'
import { Dialog } from '@frontdesk/ui/dialog'
import { formatMoney } from '@frontdesk/money/format-money'
import { useMutation } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import { problemOf } from '../api/problem-of.ts'
import { queryClient, trpc, type HubProject, type OwnSlot } from '../api/trpc.ts'
import { locale, viewerZone } from '../time/locale.ts'
import { shortWhen, whenAtBusiness } from '../time/when.ts'
import { problemWords } from '../words.ts'
import { goesBack } from './change-of.ts'
import { keptWords, moving } from './change-words.ts'
import { FreeTimes } from './free-times.tsx'
import { useOwnSlots } from './use-own-slots.ts'
import { ZoneChoice } from './zone-choice.tsx'

export interface MoveDialogProps {
  project: HubProject
  onMoved: () => void
  onClose: () => void
}

/** The free times by day, in either zone; nothing moves before the button that names the new time. */
export function MoveDialog({ project: { booking }, onMoved, onClose }: MoveDialogProps): ReactNode {
  const [zone, setZone] = useState(viewerZone)
  const [chosen, setChosen] = useState<{ slot: OwnSlot; nonce: string }>()
  const slots = useOwnSlots()
  const move = useMutation(
    trpc.booking.reschedule.mutationOptions({
      onSuccess: async () => {
        await queryClient.invalidateQueries(trpc.project.get.queryFilter())
        onMoved()
      },
      onError: (error) => {
        if (problemOf(error).code !== 'slot_taken') return
        setChosen(undefined)
        void slots.refetch()
      },
    }),
  )
  const problem = move.error ? problemOf(move.error) : undefined
  const money = {
    refund: formatMoney({ ...booking.refundIfCancelled, locale }),
    paid: formatMoney({ ...booking.paid, locale }),
  }
  const kept = booking.state === 'confirmed' ? keptWords(goesBack(booking), money) : undefined
  const hasTwoClocks = whenAtBusiness(booking, { viewer: viewerZone, business: booking.businessZone }, locale)

  return (
    <Dialog
      title={moving.title}
      description={moving.text(shortWhen(booking.startsAt, zone, locale))}
      isOpen
      onOpenChange={onClose}
      footer={
        <>
          <Button onPress={onClose}>{moving.keep}</Button>
          <Button
            variant="primary"
            isDisabled={!chosen}
            isPending={move.isPending}
            onPress={() => chosen && move.mutate({ startsAt: chosen.slot.startsAt, nonce: chosen.nonce })}
          >
            {chosen ? moving.to(shortWhen(chosen.slot.startsAt, zone, locale)) : moving.pick}
          </Button>
        </>
      }
    >
      {problem && (
        <p role="alert" className="mb-4 rounded-lg bg-warning-soft px-4 py-3 text-sm text-warning-ink">
          {problem.code === 'slot_taken' ? moving.taken : problemWords(problem).text}
        </p>
      )}
      {kept && <p className="mb-4 text-base/6 text-muted">{kept}</p>}
      {hasTwoClocks && <ZoneChoice businessZone={booking.businessZone} chosen={zone} onChoose={setZone} />}
      <FreeTimes
        slots={slots}
        not={booking.startsAt}
        zone={zone}
        chosen={chosen?.slot.startsAt}
        onChoose={(slot) => setChosen({ slot, nonce: crypto.randomUUID() })}
      />
    </Dialog>
  )
}
