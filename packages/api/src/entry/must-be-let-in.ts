import type { VisitorSessionId } from '@frontdesk/db/ids'
import { ApiError } from '../core/api-error.ts'
import type { Entrance } from '../core/entrance.ts'
import { fillSettings } from '../site/sections.ts'
import { entryAsked } from './entry-asked.ts'
import { findStanding } from './queries.ts'
import { isHeld } from './rules.ts'

/**
 * Refuses what would reach the business before its visitor has answered and agreed to what comes first. It asks for nothing
 * but the visitor's own standing, so it says the same whatever else the call names.
 */
export async function mustBeLetIn(entrance: Entrance<VisitorSessionId>, waits?: 'everything' | 'never'): Promise<void> {
  if (waits === 'never') return
  const row = await entrance.get(({ db, tenantId, subjectId }) => findStanding(db, tenantId, subjectId))
  if (waits === 'everything' && fillSettings(row.settings).entry.before !== 'everything') return
  if (isHeld(entryAsked(await entrance.keys(), row))) throw new ApiError('entry_due')
}
