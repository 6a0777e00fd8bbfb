import type { NoticeEvent } from '@frontdesk/db/schema'
import { encodeId } from '../core/id-schema.ts'
import { type RenderedMail, layOutMail } from '../mail/lay-out-mail.ts'
import { stretchInWords } from '../mail/in-words.ts'
import { oneLine } from '../mail/mail-facts.ts'
import { serviceInWords } from '../mail/service-in-words.ts'
import type { NoticeRow } from './queries.ts'

const headlines: Record<NoticeEvent, string> = {
  booking_requested: 'New request',
  booking_confirmed: 'New booking',
  booking_rescheduled: 'Moved to another time',
  booking_cancelled: 'Cancelled',
  proposal_answered: 'Your offer was answered',
  payment_received: 'Payment received',
  payment_failed: 'A payment failed or came too late',
  payment_disputed: 'A payment is disputed',
  test: 'This is a test',
}

type Facts = Pick<
  NoticeRow,
  'event' | 'booking_id' | 'service_name' | 'seats' | 'starts_at' | 'ends_at' | 'business_name' | 'business_zone'
> & { addons: readonly string[] }
/**
 * What happened, to what, when, and where to look. Nothing about who, and nothing that they wrote or answered: whoever finds
 * the channel may read this.
 */
type Notice = { headline: string; service: string; when: string; url: string }

export function noticeOf(row: Facts, appUrl: string): Notice {
  const { event, booking_id, service_name, addons, seats, starts_at: startsAt, ends_at: endsAt } = row
  const page = booking_id ? `/admin/bookings/${encodeId('booking', booking_id)}` : '/admin/notices'
  return {
    headline: headlines[event],
    service: oneLine(
      service_name === null
        ? `Notices from ${row.business_name} arrive here.`
        : serviceInWords(service_name, { addons, seats: seats ?? 1 }),
    ),
    when: startsAt && endsAt ? stretchInWords({ startsAt, endsAt }, row.business_zone) : '',
    url: `${appUrl}${page}`,
  }
}

/** As Slack reads it, and whoever reads what Slack reads. https://docs.slack.dev/messaging/formatting-message-text */
export function webhookBody({ headline, service, when, url }: Notice): string {
  const escaped = [`${headline}: ${service}`, when].map((text) =>
    text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;'),
  )
  return JSON.stringify({ text: [...escaped, url].filter((text) => text !== '').join('\n') })
}

export function noticeMail({ headline, service, when, url }: Notice, business: string): RenderedMail {
  return layOutMail({
    subject: `${headline}: ${service}`,
    paragraphs: [`${headline} at ${oneLine(business)}.`],
    facts: [['What', service] as const, ...(when ? [['When', when] as const] : [])],
    actions: [{ label: 'Open it', way: { url } }],
    note: 'You get this because somebody at the business has it sent here. They can change that under Notices.',
    signature: 'Frontdesk',
  })
}
