import type { ActorKind, BookingState, PaymentPurpose, RefundReason } from '@frontdesk/db/schema'
import { moneyOf } from '../booking/money-of.ts'
import { instantInWords, moneyInWords, stretchInWords } from './in-words.ts'
import type { MailRow } from './queries.ts'
import { serviceInWords } from './service-in-words.ts'

/** What the words are made of: all of it written out, nothing of it more than one line but the times. */
export type MailFacts = {
  business: string
  /** With what was added to it, and how many places. */
  service: string
  provider: string
  /** In the customer's own zone, and in the business's where that is another. */
  when: string
  /** Before it was moved. */
  before: string | undefined
  where: string
  /** Undefined where there is none. */
  price: string | undefined
  /** What confirms it, where that is not the whole price. */
  deposit: string | undefined
  paid: string | undefined
  /** What is to be paid later. */
  left: string | undefined
  /** What is to be paid now. */
  due: string | undefined
  until: string | undefined
  /** What goes back because the booking does not take place. */
  back: string | undefined
  from: BookingState | null
  actor: ActorKind | null
  payment: { amount: string; purpose: PaymentPurpose } | undefined
  refund: { amount: string; reason: RefundReason } | undefined
}

export function factsOf(row: MailRow, now: Date): MailFacts {
  const money = (minor = 0) => (minor > 0 ? moneyInWords(minor, row.currency) : undefined)
  const startsAt = row.to_starts_at ?? row.starts_at
  const { deposit, paid, due, balance } = moneyOf(row, now)
  return {
    business: oneLine(row.business_name),
    service: oneLine(serviceInWords(row.service_name, row)),
    provider: oneLine(row.provider_name),
    when: whenInWords(row, startsAt),
    before: row.from_starts_at ? whenInWords(row, row.from_starts_at) : undefined,
    where: oneLine(row.location || row.business_address),
    price: money(row.price_minor),
    deposit: money(deposit?.amountMinor),
    paid: money(paid.amountMinor),
    left: money(balance.amountMinor),
    due: money(due.amountMinor),
    until: row.held_until ? instantInWords(row.held_until, row.customer_zone) : undefined,
    back: money(row.back_minor),
    from: row.from_state,
    actor: row.actor,
    payment: row.purpose
      ? { purpose: row.purpose, amount: moneyInWords(row.payment_minor ?? 0, row.currency) }
      : undefined,
    refund: row.refund_reason
      ? { reason: row.refund_reason, amount: moneyInWords(row.refund_minor ?? 0, row.currency) }
      : undefined,
  }
}

/**
 * Whoever wrote it, it stays in its line: nothing begins a header or another paragraph, and nothing turns round what
 * stands beside it. https://www.unicode.org/reports/tr9/#Explicit_Directional_Embeddings
 */
export function oneLine(text: string): string {
  return text
    .replaceAll(/[\u202A-\u202E\u2066-\u2069]/g, '')
    .replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .trim()
}

function whenInWords(row: MailRow, startsAt: Date): string {
  const endsAt = new Date(startsAt.getTime() + row.ends_at.getTime() - row.starts_at.getTime())
  const own = stretchInWords({ startsAt, endsAt }, row.customer_zone)
  if (row.customer_zone === row.business_zone) return own
  return `${own}\nAt ${oneLine(row.business_name)}: ${stretchInWords({ startsAt, endsAt }, row.business_zone)}`
}
