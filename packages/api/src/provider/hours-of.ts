import type { DB } from '@frontdesk/db/schema'
import type { ExpressionBuilder } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'

type Eb = ExpressionBuilder<DB, 'provider'>

/** When a provider works in a week. */
export function weeklyHoursOf(eb: Eb) {
  return jsonArrayFrom(
    eb
      .selectFrom('weekly_hours as hours')
      .whereRef('hours.tenant_id', '=', 'provider.tenant_id')
      .whereRef('hours.provider_id', '=', 'provider.id')
      .select(['hours.weekday', 'hours.from_minute as from', 'hours.to_minute as to'])
      .orderBy('hours.weekday')
      .orderBy('hours.from_minute'),
  )
}

/** The dates on which it is otherwise; `overridesOf` of rules.ts reads them. */
export function overrideRowsOf(eb: Eb) {
  return jsonArrayFrom(
    eb
      .selectFrom('date_override as day')
      .whereRef('day.tenant_id', '=', 'provider.tenant_id')
      .whereRef('day.provider_id', '=', 'provider.id')
      .select(['day.date', 'day.from_minute', 'day.to_minute'])
      .orderBy('day.date')
      .orderBy('day.from_minute'),
  )
}
