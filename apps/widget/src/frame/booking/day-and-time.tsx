import { type ReactNode, useMemo, useState } from 'react'
import type { Service } from '../api/wire.ts'
import { useDesk } from '../desk/desk-context.ts'
import { useStore } from '../desk/store.ts'
import { Problem } from '../problem.tsx'
import { Skeleton } from '../skeleton.tsx'
import { groupDays } from '../time/group-days.ts'
import { bookingWords } from '../words.ts'
import { DayStrip } from './day-strip.tsx'
import { TimeButtons } from './time-buttons.tsx'
import { type SlotWish, useSlots } from './use-slots.ts'
import { ZoneHint } from './zone-hint.tsx'

type Props = { service: Service; question: SlotWish }

export function DayAndTime({ service, question }: Props): ReactNode {
  const { booking, clock } = useDesk()
  const { date = '' } = useStore(booking.flow)
  // A local day begins up to 14 hours before it does in Greenwich.
  const found = useSlots(question, (Date.parse(date) || 0) - 14 * 3_600_000)
  const days = useMemo(() => groupDays(found.slots, clock).filter(({ key }) => key >= date), [found.slots, clock, date])
  const [chosenKey, setChosenKey] = useState<string>()
  const day = days.find(({ key }) => key === chosenKey) ?? days[0]

  if (!day) {
    if (found.isLoading) return <Skeleton rows={4} />
    if (found.failure) return <Problem failure={found.failure} onRetry={found.more} />
    return (
      <p className="empty">
        {question.providerId === undefined ? bookingWords.times.none : bookingWords.times.noneWith}
      </p>
    )
  }
  const [first] = day.slots
  return (
    <>
      <DayStrip days={days} chosen={day} onChoose={setChosenKey} found={found} />
      {found.failure && <Problem failure={found.failure} onRetry={found.more} />}
      <TimeButtons day={day} onChoose={(slot) => booking.chooseSlot(service, slot)} />
      {first && <ZoneHint at={first.startsAt} />}
    </>
  )
}
