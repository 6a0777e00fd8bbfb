import type { TenantRef } from '@frontdesk/db/entry'
import type { NoticeChannelId, NoticeId } from '@frontdesk/db/ids'
import type { Db, Tx } from '@frontdesk/db/open-database'
import type { DB, NoticeEvent, NoticeProblem } from '@frontdesk/db/schema'
import type { TenantId } from '@frontdesk/db/tenant-id'
import { type Insertable, sql } from 'kysely'

export function listChannels(db: Db, tenantId: TenantRef) {
  return db
    .selectFrom('notice_channel')
    .select([
      'id',
      'kind',
      'target_sealed',
      'events',
      'confirmed_at',
      'failures',
      'failing_since',
      'problem',
      'refusal_code',
      'delivered_at',
      'switched_off_at',
      'created_at',
    ])
    .where('tenant_id', '=', tenantId)
    .orderBy('created_at')
    .orderBy('id')
    .limit(50)
}
export type ChannelRow = Awaited<ReturnType<ReturnType<typeof listChannels>['executeTakeFirstOrThrow']>>

export function insertChannel(tx: Tx, row: Insertable<DB['notice_channel']>) {
  return tx.insertInto('notice_channel').values(row)
}

export function lockChannel(tx: Tx, tenantId: TenantId, id: NoticeChannelId) {
  return tx
    .selectFrom('notice_channel')
    .select(['id', 'kind', 'target_sealed', 'membership_id', 'confirmed_at', 'failing_since', 'switched_off_at'])
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .forUpdate()
}

export function countChannels(tx: Tx, tenantId: TenantId) {
  return tx
    .selectFrom('notice_channel')
    .where('tenant_id', '=', tenantId)
    .select((eb) => eb.fn.countAll<number>().as('count'))
}

export function findChannelWithBusiness(tx: Tx, tenantId: TenantId, id: NoticeChannelId) {
  return tx
    .selectFrom('notice_channel as channel')
    .innerJoin('tenant', 'tenant.id', 'channel.tenant_id')
    .select([
      'channel.kind',
      'channel.target_sealed',
      'channel.membership_id',
      'channel.confirmed_at',
      'channel.switched_off_at',
      'tenant.name as business_name',
    ])
    .where('channel.tenant_id', '=', tenantId)
    .where('channel.id', '=', id)
}

export function deleteChannel(tx: Tx, tenantId: TenantId, id: NoticeChannelId) {
  return tx.deleteFrom('notice_channel').where('tenant_id', '=', tenantId).where('id', '=', id).returning('id')
}

type Change = {
  events?: NoticeEvent[]
  confirmed_at?: Date
  failures?: number
  failing_since?: Date | null
  problem?: NoticeProblem | null
  refusal_code?: number | null
  delivered_at?: Date
  switched_off_at?: Date | null
}

export function updateChannel(tx: Tx, tenantId: TenantId, args: { id: NoticeChannelId; set: Change }) {
  return tx
    .updateTable('notice_channel')
    .set(args.set)
    .where('tenant_id', '=', tenantId)
    .where('id', '=', args.id)
    .returning('id')
}

type Failure = {
  id: NoticeChannelId
  problem: NoticeProblem
  refusalCode: number | null
  failingSince: Date
  switchedOffAt: Date | undefined
}

export function countFailure(tx: Tx, tenantId: TenantId, failure: Failure) {
  const { id, problem, refusalCode, failingSince, switchedOffAt } = failure
  return tx
    .updateTable('notice_channel')
    .set((eb) => ({
      failures: eb('failures', '+', 1),
      failing_since: failingSince,
      problem,
      refusal_code: refusalCode,
      ...(switchedOffAt && { switched_off_at: switchedOffAt }),
    }))
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
}

/** Who wants to hear of one of these. */
export function findListeners(tx: Tx, tenantId: TenantId, events: readonly NoticeEvent[]) {
  return tx
    .selectFrom('notice_channel')
    .select(['id', 'events'])
    .where('tenant_id', '=', tenantId)
    .where('confirmed_at', 'is not', null)
    .where('switched_off_at', 'is', null)
    .where(sql<boolean>`events && ${sql.val([...events])}::notice_event[]`)
    .orderBy('id')
}

export function insertNotices(tx: Tx, rows: readonly Insertable<DB['notice']>[]) {
  return tx
    .insertInto('notice')
    .values(rows)
    .onConflict((conflict) => conflict.columns(['tenant_id', 'channel_id', 'request_key']).doNothing())
    .returning('id')
}

/** What is still to be delivered, with everything its words need. Locked, so that no two workers deliver it. */
export function lockNotice(tx: Tx, tenantId: TenantId, id: NoticeId) {
  return tx
    .selectFrom('notice')
    .innerJoin('notice_channel as channel', (join) =>
      join.onRef('channel.tenant_id', '=', 'notice.tenant_id').onRef('channel.id', '=', 'notice.channel_id'),
    )
    .innerJoin('tenant', 'tenant.id', 'notice.tenant_id')
    .leftJoin('booking', (join) =>
      join.onRef('booking.tenant_id', '=', 'notice.tenant_id').onRef('booking.id', '=', 'notice.booking_id'),
    )
    .where('notice.tenant_id', '=', tenantId)
    .where('notice.id', '=', id)
    .where('notice.delivered_at', 'is', null)
    .where('notice.given_up_at', 'is', null)
    .select([
      'notice.id',
      'notice.event',
      'notice.created_at',
      'channel.id as channel_id',
      'channel.kind',
      'channel.target_sealed',
      'channel.confirmed_at',
      'channel.switched_off_at',
      'booking.id as booking_id',
      'booking.service_name',
      'booking.seats',
      'booking.starts_at',
      'booking.ends_at',
      'tenant.name as business_name',
      'tenant.zone as business_zone',
    ])
    .select((eb) =>
      eb
        .selectFrom('booking_addon as addon')
        .whereRef('addon.tenant_id', '=', 'notice.tenant_id')
        .whereRef('addon.booking_id', '=', 'notice.booking_id')
        .select(sql<string[]>`coalesce(array_agg(addon.name order by addon.name), '{}')`.as('names'))
        .$asScalar()
        .$notNull()
        .as('addons'),
    )
    .forUpdate('notice')
}
export type NoticeRow = Awaited<ReturnType<ReturnType<typeof lockNotice>['executeTakeFirstOrThrow']>>

type Settled = { id: NoticeId; set: { delivered_at: Date } | { given_up_at: Date } }

export function updateNotice(tx: Tx, tenantId: TenantId, { id, set }: Settled) {
  return tx.updateTable('notice').set(set).where('tenant_id', '=', tenantId).where('id', '=', id)
}

/** What was told long ago is of no use to anybody. */
export function forgetNotices(tx: Tx, tenantId: TenantId, args: { channelId: NoticeChannelId; before: Date }) {
  return tx
    .deleteFrom('notice')
    .where('tenant_id', '=', tenantId)
    .where('channel_id', '=', args.channelId)
    .where('created_at', '<', args.before)
    .where((eb) => eb.or([eb('delivered_at', 'is not', null), eb('given_up_at', 'is not', null)]))
}

type NewCode = { channelId: NoticeChannelId; codeHash: Buffer; expiresAt: Date }

/** Only the newest is good; what was tried before counts on, or a new code would be a new try for whoever guesses. */
export function upsertCode(tx: Tx, tenantId: TenantId, { channelId, codeHash, expiresAt }: NewCode) {
  return tx
    .insertInto('notice_code')
    .values({ tenant_id: tenantId, channel_id: channelId, code_hash: codeHash, expires_at: expiresAt })
    .onConflict((conflict) =>
      conflict.columns(['tenant_id', 'channel_id']).doUpdateSet({ code_hash: codeHash, expires_at: expiresAt }),
    )
}

/** Counts the try before it is looked at. */
export function tryCode(tx: Tx, tenantId: TenantId, args: { channelId: NoticeChannelId }) {
  return tx
    .updateTable('notice_code')
    .set((eb) => ({ attempts: eb('attempts', '+', 1) }))
    .where('tenant_id', '=', tenantId)
    .where('channel_id', '=', args.channelId)
    .returning(['code_hash', 'attempts', 'expires_at'])
}

export function deleteCode(tx: Tx, tenantId: TenantId, channelId: NoticeChannelId) {
  return tx.deleteFrom('notice_code').where('tenant_id', '=', tenantId).where('channel_id', '=', channelId)
}
