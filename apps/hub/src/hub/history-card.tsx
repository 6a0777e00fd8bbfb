import { Card } from '@frontdesk/ui/card'
import { DateTime } from '@frontdesk/ui/date-time'
import { Timeline, type TimelineItem } from '@frontdesk/ui/timeline'
import {
  CalendarClock,
  CalendarHeart,
  CalendarX2,
  CircleCheck,
  CircleSlash,
  CreditCard,
  Hourglass,
  NotebookPen,
  CircleX,
  Scale,
  Send,
  ThumbsUp,
  Undo2,
  UserX,
} from 'lucide-react'
import type { ReactNode } from 'react'
import type { HubProject, TimelineEntry } from '../api/trpc.ts'
import { locale } from '../time/locale.ts'
import { timelineWords } from '../history-words.ts'
import { hub } from '../words.ts'

export function HistoryCard({ project }: { project: HubProject }): ReactNode {
  const oldestFirst = project.timeline.toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at))
  // Turned round as a whole, so that what happened at one instant turns round as well.
  const items = oldestFirst.toReversed().map((entry): TimelineItem => ({
    id: entry.id,
    ...looks[entry.kind],
    title: timelineWords(entry, project.business.name),
    at: <DateTime at={entry.at} look="short" locale={locale} />,
    detail: entry.note,
  }))

  return (
    <Card title={hub.history}>
      {items.length > 0 ? (
        <Timeline label={hub.history} items={items} />
      ) : (
        <p className="text-base text-muted">{hub.noHistory}</p>
      )}
    </Card>
  )
}

const looks: Record<TimelineEntry['kind'], Pick<TimelineItem, 'icon' | 'tone'>> = {
  requested: { icon: Send, tone: 'info' },
  approved: { icon: ThumbsUp, tone: 'success' },
  declined: { icon: CircleSlash },
  confirmed: { icon: CircleCheck, tone: 'success' },
  payment_received: { icon: CreditCard, tone: 'success' },
  payment_refunded: { icon: Undo2, tone: 'info' },
  expired: { icon: Hourglass },
  cancelled: { icon: CalendarX2 },
  proposed: { icon: CalendarHeart, tone: 'info' },
  rescheduled: { icon: CalendarClock, tone: 'info' },
  completed: { icon: CircleCheck, tone: 'success' },
  no_show: { icon: UserX },
  payment_disputed: { icon: Scale },
  payment_failed: { icon: CircleX },
  note: { icon: NotebookPen, tone: 'accent' },
}
