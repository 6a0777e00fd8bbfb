import type { ProjectId } from '@frontdesk/db/ids'
import type { z } from 'zod'
import { audit } from '../core/audit.ts'
import type { Scope } from '../core/entrance.ts'
import { deleteHubSessions, listHubSessions } from './queries.ts'
import type { HubDevices } from './schemas.ts'

export async function listDevices(
  { tx, subjectId: projectId }: Scope<ProjectId>,
  heldSelector: string,
  now: Date,
): Promise<z.input<typeof HubDevices>> {
  const sessions = await listHubSessions(tx, { projectId, heldSelector, now })
  return {
    devices: sessions.map(({ device, created_at: startedAt, seen_at: seenAt, is_own: isOwn }) => ({
      device,
      startedAt,
      seenAt,
      isOwn,
    })),
  }
}

/** A session that is over takes its credential along: every copy of its cookie is worthless. */
export async function endDevices(
  scope: Scope<ProjectId>,
  { of, held, now }: { of: 'own' | 'others'; held: string; now: Date },
): Promise<void> {
  const { tx, tenantId, subjectId: projectId } = scope
  const sessions = await listHubSessions(tx, { projectId, heldSelector: held, now })
  const ended = sessions.filter(({ is_own: isOwn }) => isOwn === (of === 'own'))
  await deleteHubSessions(
    tx,
    tenantId,
    ended.map(({ id }) => id),
  )
  for (const { id } of ended) await audit(scope, 'hub_session.ended', id)
}
