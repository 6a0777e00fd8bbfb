import type { HubLinkId, ProjectId } from '@frontdesk/db/ids'
import type { z } from 'zod'
import { audit } from '../core/audit.ts'
import type { Scope } from '../core/entrance.ts'
import { mustExist } from '../core/must-exist.ts'
import { queueMail } from '../mail/queue-mail.ts'
import { findProject } from '../project/queries.ts'
import { endDevices } from './hub-devices.ts'
import { listHubLinks, listHubSessions, renewHubLink, revokeHubLinks, revokeHubToken } from './queries.ts'
import type { HubLinks } from './schemas.ts'

/** How long a mailed link opens the project; renewing begins it anew. */
export const hubLinkMs = 30 * 86_400_000

export async function listProjectLinks(
  { tx, tenantId }: Scope<string>,
  projectId: ProjectId,
  now: Date,
): Promise<z.input<typeof HubLinks>> {
  mustExist(await findProject(tx, tenantId, projectId).executeTakeFirst())
  const links = await listHubLinks(tx, { projectId, now })
  return {
    links: links.map((link) => ({
      id: link.id,
      handedOff: link.handed_off,
      createdAt: link.created_at,
      expiresAt: link.expires_at,
      openedAt: link.used_at,
      devices: link.devices,
      seenAt: link.seen_at,
    })),
  }
}

/** To the address on file; the link is made when the mail leaves. At most one a minute, however often it is asked for. */
export async function sendNewLink(scope: Scope<string>, projectId: ProjectId, now: Date): Promise<void> {
  await queueLink(scope, { projectId, cause: `asked ${Math.floor(now.getTime() / 60_000)}`, now })
}

/** Only the device that asks stays; every link is over, one that was mailed a moment ago too, and so another one is. */
export async function startAfresh(scope: Scope<ProjectId>, heldSelector: string, now: Date): Promise<void> {
  const { tx, tenantId, subjectId: projectId } = scope
  await endDevices(scope, { of: 'others', held: heldSelector, now })
  const [own] = await listHubSessions(tx, { projectId, heldSelector, now })
  await revokeHubLinks(tx, tenantId, { projectId, except: own?.hub_link_id, now })
  if (own) await revokeHubToken(tx, { id: own.hub_link_id, now })
  await audit(scope, 'hub_link.revoked', projectId)
  await queueLink(scope, { projectId, cause: `afresh ${now.toISOString()}`, now })
}

async function queueLink(
  scope: Scope<string>,
  mail: { projectId: ProjectId; cause: string; now: Date },
): Promise<void> {
  await queueMail(scope, { kind: 'hub_link', ...mail })
  await audit(scope, 'hub_link.sent', mail.projectId)
}

export async function renewLink(scope: Scope<string>, id: HubLinkId, now: Date): Promise<void> {
  const expiresAt = new Date(now.getTime() + hubLinkMs)
  mustExist((await renewHubLink(scope.tx, { id, now, expiresAt })) || undefined)
  await audit(scope, 'hub_link.renewed', id)
}

export async function revokeEveryLink(scope: Scope<string>, projectId: ProjectId, now: Date): Promise<void> {
  await revokeHubLinks(scope.tx, scope.tenantId, { projectId, now })
  await audit(scope, 'hub_link.revoked', projectId)
}
