import type { DB } from '@frontdesk/db/schema'
import { type ExpressionBuilder, sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { backOf, undoneOf } from '../payment/refund-queries.ts'

type Eb = ExpressionBuilder<DB, 'booking'>

/** What was added to the booking of the query around it. */
export function addonsOf(eb: Eb) {
  return jsonArrayFrom(
    eb
      .selectFrom('booking_addon as addon')
      .whereRef('addon.tenant_id', '=', 'booking.tenant_id')
      .whereRef('addon.booking_id', '=', 'booking.id')
      .select(['addon.name', 'addon.extra_minutes', 'addon.price_minor'])
      .orderBy('addon.name')
      .orderBy('addon.addon_id'),
  )
}

/** Its payments, and how much of each goes back or has gone. */
export function paymentsOf(eb: Eb) {
  return jsonArrayFrom(
    eb
      .selectFrom('payment')
      .whereRef('payment.tenant_id', '=', 'booking.tenant_id')
      .whereRef('payment.booking_id', '=', 'booking.id')
      .select(['payment.state', 'payment.amount_minor', 'payment.refunded_minor'])
      .select((payment) => [backOf(payment).as('back_minor'), undoneOf(payment).as('undone_minor')])
      .orderBy('payment.created_at')
      .orderBy('payment.id'),
  )
}

/** What was asked; the answers stand beside it in the same order, since JSON holds no bytes. */
export function answersOf(eb: Eb) {
  return jsonArrayFrom(answers(eb).select(['answer.id', 'answer.label']))
}

export function sealedAnswersOf(eb: Eb) {
  return sql<Buffer[]>`array(${answers(eb).select('answer.answer_sealed')})`
}

function answers(eb: Eb) {
  return eb
    .selectFrom('booking_answer as answer')
    .innerJoin('service_question as question', (join) =>
      join.onRef('question.tenant_id', '=', 'answer.tenant_id').onRef('question.id', '=', 'answer.question_id'),
    )
    .whereRef('answer.tenant_id', '=', 'booking.tenant_id')
    .whereRef('answer.booking_id', '=', 'booking.id')
    .orderBy('question.position')
    .orderBy('answer.id')
}
