import type { ConversationId } from '@frontdesk/db/ids'
import type { Tx } from '@frontdesk/db/open-database'
import type { TenantId } from '@frontdesk/db/tenant-id'
import { mustExist } from '../core/must-exist.ts'
import { findJoined, getOrCreateThread, lockThread } from './queries.ts'

type LockedThread = Awaited<ReturnType<ReturnType<typeof lockThread>['executeTakeFirstOrThrow']>>

/**
 * Locks the thread that is meant: one whose visitor turned out to be somebody known goes on in theirs, also for whoever of the
 * staff still has the old one open. A visit is joined once, and never one of somebody known.
 */
export async function lockHome(tx: Tx, tenantId: TenantId, id: ConversationId): Promise<LockedThread> {
  const thread = mustExist(await lockThread(tx, tenantId, id).executeTakeFirst())
  if (!thread.visitor_session_id) return thread
  const visit = await findJoined(tx, tenantId, thread.visitor_session_id).executeTakeFirst()
  if (!visit?.joined_id) return thread
  const home = await getOrCreateThread(tx, tenantId, { kind: 'visitor', id: visit.joined_id })
  return mustExist(await lockThread(tx, tenantId, home).executeTakeFirst())
}
