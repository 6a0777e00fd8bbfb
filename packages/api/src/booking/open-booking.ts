import type { TenantKeys } from '@frontdesk/db/keyring'
import type { BookingRow, BookingWithCustomerRow } from './queries.ts'
import { moneyOf } from './money-of.ts'
import { refundStepsOf, untilOf } from './rules.ts'
import type { Booking, BookingWithCustomer } from './schemas.ts'
import { readTerms } from './terms.ts'

/** As it stands at this moment: deadlines pass, and with them what goes back. */
export function showBooking(row: BookingRow, now: Date): Booking {
  const terms = readTerms(row.terms)
  return {
    id: row.id,
    state: row.state,
    serviceId: row.service_id,
    serviceName: row.service_name,
    providerName: row.provider_name,
    location: row.location,
    startsAt: row.starts_at,
    endsAt: row.ends_at,
    businessZone: row.business_zone,
    price: { amountMinor: row.price_minor, currency: row.currency },
    needsApproval: row.needs_approval,
    heldUntil: row.held_until,
    seats: row.seats,
    addons: row.addons.map(({ name, extra_minutes, price_minor }) => ({
      name,
      extraMinutes: extra_minutes,
      price: { amountMinor: price_minor, currency: row.currency },
    })),
    ...moneyOf(row, now),
    cancelUntil: untilOf(row, terms.cancelUntil),
    rescheduleUntil: untilOf(row, terms.rescheduleUntil),
    refunds: refundStepsOf(row),
  }
}

export function openBookingWithCustomer(keys: TenantKeys, row: BookingWithCustomerRow, now: Date): BookingWithCustomer {
  const customer = (column: 'name' | 'email', sealed: Buffer) =>
    keys.open({ table: 'customer', column, rowId: row.customer_id }, sealed)
  return {
    ...showBooking(row, now),
    customerId: row.customer_id,
    customerName: customer('name', row.name_sealed),
    customerEmail: customer('email', row.email_sealed),
    customerZone: row.customer_zone,
    providerId: row.provider_id,
    answers: openAnswers(keys, row),
    sequence: row.sequence,
    note: row.note_sealed ? keys.open({ table: 'booking', column: 'note', rowId: row.id }, row.note_sealed) : null,
    origin: row.origin,
    projectId: row.project_id,
    createdAt: row.created_at,
  }
}

/** What was asked when it was booked, in the order it was asked in. */
export function openAnswers(
  keys: TenantKeys,
  { answers, answers_sealed }: Pick<BookingWithCustomerRow, 'answers' | 'answers_sealed'>,
): BookingWithCustomer['answers'] {
  return answers.flatMap(({ id, label }, at) => {
    const sealed = answers_sealed[at]
    const answer = sealed && keys.open({ table: 'booking_answer', column: 'answer', rowId: id }, sealed)
    return answer === undefined ? [] : [{ label, answer }]
  })
}
