import { Card } from '@frontdesk/ui/card'
import { DateTime } from '@frontdesk/ui/date-time'
import { Timeline, type TimelineItem } from '@frontdesk/ui/timeline'
import {
  Ban,
  Banknote,
  CalendarCheck,
  CalendarClock,
  CalendarHeart,
  CalendarPlus,
  CalendarX,
  Check,
  CircleCheck,
  Hourglass,
  CircleX,
  Scale,
  StickyNote,
  Undo2,
  UserX,
  type LucideIcon,
} from 'lucide-react'
import type { ReactNode } from 'react'
import type { Project, TimelineEntry } from '../../api/types.ts'
import { isErased } from '../../parts/person-name.ts'
import { AddEntry } from './add-entry.tsx'

export function ProjectTimeline({ project }: { project: Project }): ReactNode {
  return (
    <Card title="Timeline" description="The customer sees it on their project page.">
      {!isErased(project.booking.customerName) && <AddEntry projectId={project.id} />}
      {project.timeline.length > 0 && (
        <div className="mt-6 border-t border-line pt-6">
          <Timeline label="Timeline" items={project.timeline.map(toItem)} />
        </div>
      )}
    </Card>
  )
}

function toItem(entry: TimelineEntry): TimelineItem {
  const { icon, title, tone } = looks[entry.kind]
  return {
    id: entry.id,
    icon,
    tone,
    title: entry.kind === 'note' && entry.authorName ? `Note by ${entry.authorName}` : title,
    at: <DateTime at={entry.at} />,
    detail: entry.note,
  }
}

const looks: Record<TimelineEntry['kind'], { icon: LucideIcon; title: string; tone?: TimelineItem['tone'] }> = {
  requested: { icon: CalendarPlus, title: 'Requested' },
  approved: { icon: Check, title: 'Approved', tone: 'success' },
  declined: { icon: CalendarX, title: 'Declined', tone: 'danger' },
  confirmed: { icon: CalendarCheck, title: 'Confirmed', tone: 'success' },
  payment_received: { icon: Banknote, title: 'Payment received', tone: 'success' },
  payment_refunded: { icon: Undo2, title: 'Payment refunded', tone: 'warning' },
  expired: { icon: Hourglass, title: 'Expired' },
  cancelled: { icon: Ban, title: 'Cancelled', tone: 'danger' },
  proposed: { icon: CalendarHeart, title: 'Proposed' },
  rescheduled: { icon: CalendarClock, title: 'Moved to another time' },
  completed: { icon: CircleCheck, title: 'Took place', tone: 'success' },
  no_show: { icon: UserX, title: 'Nobody came', tone: 'warning' },
  payment_disputed: { icon: Scale, title: 'Payment disputed', tone: 'danger' },
  payment_failed: { icon: CircleX, title: 'Payment failed', tone: 'danger' },
  note: { icon: StickyNote, title: 'Note', tone: 'accent' },
}
