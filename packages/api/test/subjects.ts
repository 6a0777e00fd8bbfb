import { randomBytes } from 'node:crypto'
import { decodeId, encodeId } from '@frontdesk/api/core/id-schema'
import { createApiKey } from '@frontdesk/api/api-key/create-api-key'
import { asTenant } from '@frontdesk/db/as-tenant'
import { newId } from '@frontdesk/db/ids'
import type { Credential, CredentialKind } from '@frontdesk/db/schema'
import { addOffer, newVisitor, somebody } from '@frontdesk/testkit/arrange'
import type { TestApp } from '@frontdesk/testkit/start-test-app'
import type { Insertable } from 'kysely'

export type Subjects = Awaited<ReturnType<typeof arrangeSubjects>>

/** Somebody and something of each sort that a credential can be for. */
export async function arrangeSubjects(app: TestApp) {
  const { tenantId } = app.a
  const { serviceId } = await addOffer(app, app.a, { priceMinor: 0 })
  const visitor = await newVisitor(app, app.a)
  const wish = { nonce: 'nonce-0001', serviceId: encodeId('service', serviceId), startsAt: '2026-03-12T10:00:00.000Z' }
  const { id } = await visitor.booking.propose.mutate({ ...wish, ...somebody })
  await visitor.booking.confirm.mutate({ bookingId: id })
  const project = await app.owner
    .selectFrom('project')
    .innerJoin('booking', 'booking.id', 'project.booking_id')
    .where('booking.id', '=', decodeId('booking', id))
    .select(['project.id', 'booking.visitor_session_id'])
    .executeTakeFirstOrThrow()
  const member = await app.owner
    .selectFrom('membership')
    .where('tenant_id', '=', tenantId)
    .select(['id', 'user_id'])
    .executeTakeFirstOrThrow()
  const key = { name: 'Test', scopes: ['services:read'] as const, now: app.clock.now }
  const apiKey = await asTenant({ kysely: app.owner }, tenantId, (tx) => createApiKey(tx, tenantId, key))
  return { tenantId, projectId: project.id, visitorSessionId: project.visitor_session_id, member, apiKeyId: apiKey.id }
}

export type Subject = Partial<Insertable<Credential>>

/** The columns that say whose a credential of this kind is: always somebody new where using it changes them. */
export async function subjectOf(app: TestApp, kind: CredentialKind, subjects: Subjects): Promise<Subject> {
  const { tenantId, projectId, visitorSessionId, member, apiKeyId } = subjects
  const created_at = app.clock.now
  switch (kind) {
    case 'visitor':
    case 'refresh':
    case 'resume':
      return { tenant_id: tenantId, visitor_session_id: await anotherVisitor(), family: 'one' }
    case 'key':
      return { tenant_id: tenantId, api_key_id: apiKeyId }
    case 'calendar': {
      const calendar_feed_id = newId<'calendar_feed'>()
      const feed = { tenant_id: tenantId, id: calendar_feed_id, membership_id: member.id, created_at }
      await app.owner.insertInto('calendar_feed').values(feed).execute()
      return { tenant_id: tenantId, calendar_feed_id }
    }
    case 'hublink':
      return { tenant_id: tenantId, hub_link_id: await hubLink() }
    case 'hub': {
      const hub_link_id = await hubLink()
      const hub_session_id = newId<'hub_session'>()
      const session = { tenant_id: tenantId, id: hub_session_id, hub_link_id, device: 'A browser', created_at }
      await app.owner.insertInto('hub_session').values(session).execute()
      return { tenant_id: tenantId, hub_link_id, hub_session_id }
    }
    case 'member': {
      const login_session_id = newId<'login_session'>()
      const at = { tenant_id: tenantId, membership_id: member.id, method: 'password' as const, device: 'A browser' }
      await app.owner
        .insertInto('login_session')
        .values({ user_id: member.user_id, id: login_session_id, ...at, proven_at: created_at, created_at })
        .execute()
      return { user_id: member.user_id, login_session_id }
    }
    case 'factor':
    case 'reset':
      return { user_id: await user({ verified_at: created_at }) }
    case 'verify':
      return { user_id: await user({ verified_at: null }) }
    case 'email': {
      const user_id = await user({ verified_at: created_at })
      const email_change_id = newId<'email_change'>()
      const change = { user_id, id: email_change_id, ...address('email_change', email_change_id), created_at }
      await app.owner.insertInto('email_change').values(change).execute()
      return { user_id, email_change_id }
    }
    case 'invite': {
      const invitation_id = newId<'invitation'>()
      const expires_at = new Date(created_at.getTime() + 86_400_000)
      const invited_by = subjects.member.id
      const term = { created_at, expires_at }
      const invitation = { tenant_id: tenantId, id: invitation_id, role: 'agent' as const, invited_by, ...term }
      await app.owner
        .insertInto('invitation')
        .values({ ...invitation, ...address('invitation', invitation_id) })
        .execute()
      return { tenant_id: tenantId, invitation_id }
    }
  }

  async function anotherVisitor() {
    const { site_id } = await app.owner
      .selectFrom('visitor_session')
      .where('id', '=', visitorSessionId)
      .select('site_id')
      .executeTakeFirstOrThrow()
    const id = newId<'visitor_session'>()
    await app.owner.insertInto('visitor_session').values({ tenant_id: tenantId, id, site_id, created_at }).execute()
    return id
  }

  async function hubLink() {
    const id = newId<'hub_link'>()
    await app.owner
      .insertInto('hub_link')
      .values({ tenant_id: tenantId, id, project_id: projectId, created_at })
      .execute()
    return id
  }

  async function user(given: { verified_at: Date | null }) {
    const id = newId<'user'>()
    await app.owner
      .insertInto('app_user')
      .values({ id, ...address('app_user', id), ...given, created_at })
      .execute()
    return id
  }

  /** Sealed where it stands; these are opened when a mail about them is written. */
  function address(table: 'app_user' | 'email_change' | 'invitation', rowId: string) {
    const keys = app.server.deps.keyring.operatorKeys()
    const email_sealed = keys.seal({ table, column: 'email', rowId }, `${rowId}@somewhere.example`)
    return { email_index: randomBytes(32), email_sealed }
  }
}
