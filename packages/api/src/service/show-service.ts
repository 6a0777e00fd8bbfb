import { firstPaymentOf } from '../booking/rules.ts'
import { readTerms } from '../booking/terms.ts'
import type { OfferedRow, ServiceRow } from './queries.ts'
import type { OfferedService, Service } from './schemas.ts'

export function showService(row: ServiceRow): Service {
  return {
    id: row.id,
    name: row.name,
    description: row.description,
    location: row.location,
    category: row.category,
    durationMinutes: row.duration_minutes,
    intervalMinutes: row.interval_minutes,
    // The table's check constraint holds it to these.
    alignMinutes: row.align_minutes as Service['alignMinutes'],
    bufferBeforeMinutes: row.buffer_before_minutes,
    bufferAfterMinutes: row.buffer_after_minutes,
    noticeMinutes: row.notice_minutes,
    horizonDays: row.horizon_days,
    seats: row.seats,
    maxPerDay: row.max_per_day,
    maxPerWeek: row.max_per_week,
    priceMinor: row.price_minor,
    currency: row.currency,
    needsApproval: row.needs_approval,
    terms: readTerms(row.terms),
    active: row.active,
    providerIds: row.provider_ids,
    addons: row.addons.map(({ id, name, extra_minutes: extraMinutes, price_minor: priceMinor }) => ({
      id,
      name,
      extraMinutes,
      priceMinor,
    })),
    questions: row.questions,
  }
}

export function showOfferedService(row: OfferedRow): OfferedService {
  const money = (amountMinor: number) => ({ amountMinor, currency: row.currency })
  const terms = readTerms(row.terms)
  const first = firstPaymentOf({ ...row, seats: 1, terms })
  return {
    id: row.id,
    name: row.name,
    description: row.description,
    location: row.location,
    category: row.category,
    durationMinutes: row.duration_minutes,
    price: money(row.price_minor),
    deposit: first.purpose === 'deposit' ? money(first.amountMinor) : null,
    needsApproval: row.needs_approval,
    seats: row.seats,
    providers: row.providers,
    addons: row.addons.map(({ id, name, extra_minutes: extraMinutes, price_minor }) => ({
      id,
      name,
      extraMinutes,
      price: money(price_minor),
    })),
    questions: row.questions,
    cancelUntil: terms.cancelUntil,
    rescheduleUntil: terms.rescheduleUntil,
    refunds: terms.refunds,
  }
}
