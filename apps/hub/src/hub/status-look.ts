import {
  CalendarHeart,
  CalendarX2,
  CircleCheck,
  CircleSlash,
  CreditCard,
  Hourglass,
  Landmark,
  MessageCircleQuestionMark,
  PartyPopper,
  TriangleAlert,
  type LucideIcon,
} from 'lucide-react'
import type { Status } from './status-of.ts'

interface StatusLook {
  icon: LucideIcon
  tone: string
  /** There is no appointment any more: the customer wants to know about the money and how to book again. */
  ended?: true
}

const calm = 'bg-info-soft text-info-ink'
const good = 'bg-success-soft text-success-ink'
const urgent = 'bg-warning-soft text-warning-ink'
const quiet = 'bg-neutral-soft text-neutral-ink'

export const statusLook: Record<Status, StatusLook> = {
  offered: { icon: CalendarHeart, tone: calm },
  held: { icon: Hourglass, tone: urgent },
  requested: { icon: MessageCircleQuestionMark, tone: calm },
  to_pay: { icon: CreditCard, tone: urgent },
  pay_again: { icon: TriangleAlert, tone: urgent },
  bank_processing: { icon: Landmark, tone: calm },
  confirmed: { icon: CircleCheck, tone: good },
  over: { icon: PartyPopper, tone: quiet },
  missed: { icon: CalendarX2, tone: quiet },
  declined: { icon: CircleSlash, tone: quiet, ended: true },
  cancelled: { icon: CalendarX2, tone: quiet, ended: true },
  payment_failed: { icon: TriangleAlert, tone: urgent, ended: true },
  expired: { icon: CalendarX2, tone: quiet, ended: true },
}
