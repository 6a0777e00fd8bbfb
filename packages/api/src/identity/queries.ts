import { randomBytes } from 'node:crypto'
import type { TenantRef, UnverifiedCredential } from '@frontdesk/db/entry'
import {
  type ConversationId,
  type CustomerId,
  type IdentitySecretId,
  type KnownVisitorId,
  type SiteId,
  type VisitorSessionId,
  newId,
} from '@frontdesk/db/ids'
import type { Db, Tx } from '@frontdesk/db/open-database'
import type { TenantId } from '@frontdesk/db/tenant-id'
import { type RawBuilder, sql } from 'kysely'
import { sealerFor } from '../core/sealer-for.ts'
import type { Work } from '../core/work.ts'

/** Those of a site that are good now, newest first. */
export function liveSecrets(db: Db, tenantId: TenantRef, now: Date) {
  return db
    .selectFrom('identity_secret')
    .where('identity_secret.tenant_id', '=', tenantId)
    .where((is) => is.or([is('retires_at', 'is', null), is('retires_at', '>', now)]))
    .select(['identity_secret.id', 'identity_secret.secret_sealed'])
    .orderBy('identity_secret.created_at', 'desc')
    .orderBy('identity_secret.id')
}

export function secretsOfKey(db: Db, tenantId: TenantRef, { siteKey, now }: { siteKey: string; now: Date }) {
  return liveSecrets(db, tenantId, now)
    .innerJoin('site', (join) =>
      join.onRef('site.tenant_id', '=', 'identity_secret.tenant_id').onRef('site.id', '=', 'identity_secret.site_id'),
    )
    .where('site.site_key', '=', siteKey)
}

/** A row without a secret if the site has none, and no row if there is no such site. */
export function secretsOfSite(db: Db, tenantId: TenantRef, { id, now }: { id: SiteId; now: Date }) {
  return db
    .selectFrom('site')
    .leftJoin('identity_secret', (join) =>
      join
        .onRef('identity_secret.tenant_id', '=', 'site.tenant_id')
        .onRef('identity_secret.site_id', '=', 'site.id')
        .on((is) => is.or([is('retires_at', 'is', null), is('retires_at', '>', now)])),
    )
    .where('site.tenant_id', '=', tenantId)
    .where('site.id', '=', id)
    .select(['identity_secret.created_at', 'identity_secret.retires_at'])
    .orderBy('identity_secret.retires_at', (order) => order.desc().nullsFirst())
    .orderBy('identity_secret.created_at', 'desc')
    .orderBy('identity_secret.id')
}

type SiteAt = { siteId: SiteId; now: Date }

export function deleteRetired(tx: Tx, tenantId: TenantId, { siteId, now }: SiteAt) {
  return tx
    .deleteFrom('identity_secret')
    .where('tenant_id', '=', tenantId)
    .where('site_id', '=', siteId)
    .where('retires_at', '<=', now)
}

/** None of them lives longer than until then. */
export function retireSecrets(tx: Tx, tenantId: TenantId, { siteId, at }: { siteId: SiteId; at: Date }) {
  return tx
    .updateTable('identity_secret')
    .set((eb) => ({ retires_at: eb.fn('least', ['retires_at', eb.val(at)]) }))
    .where('tenant_id', '=', tenantId)
    .where('site_id', '=', siteId)
}

export function insertSecret(
  tx: Tx,
  tenantId: TenantId,
  args: { id: IdentitySecretId; siteId: SiteId; sealed: Buffer; now: Date },
) {
  return tx.insertInto('identity_secret').values({
    tenant_id: tenantId,
    id: args.id,
    site_id: args.siteId,
    secret_sealed: args.sealed,
    created_at: args.now,
  })
}

export function lockKnown(tx: Tx, tenantId: TenantId, subjectIndex: Buffer) {
  return tx
    .selectFrom('known_visitor')
    .select(['id', 'visitor_session_id', 'customer_id'])
    .where('tenant_id', '=', tenantId)
    .where('subject_index', '=', subjectIndex)
    .forUpdate()
}

/** The session that a browser may leave for another: one that is nobody's yet. */
export function lockAnonymous(tx: Tx, tenantId: TenantId, id: VisitorSessionId) {
  return tx
    .selectFrom('visitor_session')
    .select(['id', 'customer_id'])
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .where('blocked_at', 'is', null)
    .where((is) =>
      is.not(
        is.exists(
          is
            .selectFrom('known_visitor')
            .select('known_visitor.id')
            .where('known_visitor.tenant_id', '=', tenantId)
            .where('known_visitor.visitor_session_id', '=', id),
        ),
      ),
    )
    .forUpdate()
}

export function insertVisit(
  tx: Tx,
  tenantId: TenantId,
  { id, siteKey, now }: { id: VisitorSessionId; siteKey: string; now: Date },
) {
  return tx
    .insertInto('visitor_session')
    .columns(['tenant_id', 'id', 'site_id', 'created_at'])
    .expression(
      tx
        .selectFrom('site')
        .select((eb) => ['tenant_id', eb.val(id).as('visit'), 'id', eb.val(now).as('at')])
        .where('tenant_id', '=', tenantId)
        .where('site_key', '=', siteKey),
    )
}

/** Whose session a live refresh token is of, among those of the tenant that is set. */
export async function findVisitOf(
  tx: Tx,
  { selector, given }: UnverifiedCredential,
  now: Date,
): Promise<VisitorSessionId | undefined> {
  const { rows } = await sql<{ id: VisitorSessionId | null }>`
    select auth.find_visitor(${selector}, ${given}, ${randomBytes(16)}, ${now}) as id`.execute(tx)
  return rows[0]?.id ?? undefined
}

/** Ends what every browser was given for these sessions. */
export async function endVisits(
  tx: Tx,
  { visits, now }: { visits: RawBuilder<VisitorSessionId[]>; now: Date },
): Promise<void> {
  await sql`select auth.end_visitors(${visits}, ${now})`.execute(tx)
}

/** Ends what this one browser was given. */
export async function endVisit(tx: Tx, { selector, given }: UnverifiedCredential, now: Date): Promise<void> {
  await sql`select auth.end_visitor(${selector}, ${given}, ${randomBytes(16)}, ${now})`.execute(tx)
}

type NewKnown = {
  visitorSessionId: VisitorSessionId
  conversationId: ConversationId
  subjectIndex: Buffer
  subject: string
  now: Date
}

/** Nothing happens if somebody else has just written the same person down. */
export async function insertKnown(work: Pick<Work, 'tx' | 'tenantId' | 'keys'>, known: NewKnown): Promise<void> {
  const id = newId<'known_visitor'>()
  const seal = await sealerFor(work, { conversationId: known.conversationId })
  await work.tx
    .insertInto('known_visitor')
    .values({
      tenant_id: work.tenantId,
      id,
      visitor_session_id: known.visitorSessionId,
      subject_index: known.subjectIndex,
      subject_sealed: seal({ table: 'known_visitor', column: 'subject', rowId: id }, known.subject),
      created_at: known.now,
      seen_at: known.now,
    })
    .onConflict((conflict) => conflict.columns(['tenant_id', 'subject_index']).doNothing())
    .execute()
}

export function updateKnown(
  tx: Tx,
  tenantId: TenantId,
  args: { id: KnownVisitorId; customerId: CustomerId; nameSealed?: Buffer; now: Date },
) {
  return tx
    .updateTable('known_visitor')
    .set({
      customer_id: args.customerId,
      ...(args.nameSealed && { name_sealed: args.nameSealed }),
      seen_at: args.now,
    })
    .where('tenant_id', '=', tenantId)
    .where('id', '=', args.id)
}

export function lockCustomerOf(tx: Tx, tenantId: TenantId, id: CustomerId) {
  return tx
    .selectFrom('customer')
    .select(['id', 'name_sealed', 'email_sealed'])
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .forUpdate()
}

export function setVisitCustomer(tx: Tx, tenantId: TenantId, args: { id: VisitorSessionId; customerId: CustomerId }) {
  return tx
    .updateTable('visitor_session')
    .set({ customer_id: args.customerId })
    .where('tenant_id', '=', tenantId)
    .where('id', '=', args.id)
}

export function listKnownAs(tx: Tx, tenantId: TenantId, visits: readonly VisitorSessionId[]) {
  return tx
    .selectFrom('known_visitor')
    .select(['id', 'subject_sealed', 'name_sealed', 'created_at'])
    .where('tenant_id', '=', tenantId)
    .where('visitor_session_id', '=', sql<VisitorSessionId>`any(${visits}::uuid[])`)
    .orderBy('created_at')
}
