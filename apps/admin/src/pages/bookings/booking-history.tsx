import { Card } from '@frontdesk/ui/card'
import { DateTime, formatDateTime } from '@frontdesk/ui/date-time'
import { Timeline, type TimelineItem } from '@frontdesk/ui/timeline'
import {
  CalendarCheck,
  CalendarClock,
  CalendarHeart,
  CalendarX,
  CircleCheck,
  CircleHelp,
  CreditCard,
  Hourglass,
  UserX,
  type LucideIcon,
} from 'lucide-react'
import type { ReactNode } from 'react'
import type { BookingChange, BookingDetail, BookingState } from '../../api/types.ts'
import { cityOf } from '../../parts/zone-words.ts'
import { actorWords, historyWords } from './history-words.ts'

/** Who did what and when, latest last, on the business's clock. */
export function BookingHistory({ booking }: { booking: BookingDetail }): ReactNode {
  const { history, businessZone } = booking
  return (
    <Card title="History" description={`On the clock of ${cityOf(businessZone)}.`}>
      {history.length === 0 ? (
        <p className="text-sm text-subtle">Nothing is written down about how it came about.</p>
      ) : (
        <Timeline label="History" items={history.map((change, at) => toItem(change, `${at}`, businessZone))} />
      )}
    </Card>
  )
}

function toItem(change: BookingChange, id: string, zone: string): TimelineItem {
  const { title, details } = historyWords(change, (at) => formatDateTime({ at, zone }))
  const isMove = change.fromState === change.toState
  const { icon, tone } = isMove ? { icon: CalendarClock, tone: 'info' as const } : looks[change.toState]
  return {
    id,
    icon,
    tone,
    title,
    at: <DateTime at={change.at} zone={zone} />,
    detail: [...details, actorWords(change)].join('\n'),
  }
}

const looks: Record<BookingState, { icon: LucideIcon; tone?: TimelineItem['tone'] }> = {
  proposed: { icon: CalendarHeart },
  held: { icon: Hourglass },
  requested: { icon: CircleHelp, tone: 'warning' },
  awaiting_payment: { icon: CreditCard, tone: 'info' },
  confirmed: { icon: CalendarCheck, tone: 'success' },
  completed: { icon: CircleCheck, tone: 'success' },
  no_show: { icon: UserX, tone: 'danger' },
  cancelled: { icon: CalendarX, tone: 'danger' },
  declined: { icon: CalendarX, tone: 'danger' },
  expired: { icon: Hourglass },
}
