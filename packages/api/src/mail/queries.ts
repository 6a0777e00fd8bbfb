import type { MailId } from '@frontdesk/db/ids'
import type { Db, Tx } from '@frontdesk/db/open-database'
import type { TenantId } from '@frontdesk/db/tenant-id'

/** What is still to be sent, with everything its words need. Locked, so that no two workers send it. */
export function lockUnsentMail(tx: Tx, tenantId: TenantId, id: MailId) {
  return unsentMail(tx, tenantId, id).forUpdate('mail')
}
export type MailRow = Awaited<ReturnType<ReturnType<typeof lockUnsentMail>['executeTakeFirstOrThrow']>>

function unsentMail(db: Db, tenantId: TenantId, id: MailId) {
  return db
    .selectFrom('mail')
    .innerJoin('project', (join) =>
      join.onRef('project.tenant_id', '=', 'mail.tenant_id').onRef('project.id', '=', 'mail.project_id'),
    )
    .innerJoin('booking', (join) =>
      join.onRef('booking.tenant_id', '=', 'project.tenant_id').onRef('booking.id', '=', 'project.booking_id'),
    )
    .innerJoin('customer', (join) =>
      join.onRef('customer.tenant_id', '=', 'project.tenant_id').onRef('customer.id', '=', 'project.customer_id'),
    )
    .innerJoin('tenant', 'tenant.id', 'mail.tenant_id')
    .where('mail.tenant_id', '=', tenantId)
    .where('mail.id', '=', id)
    .where('mail.sent_at', 'is', null)
    .select([
      'mail.id',
      'mail.kind',
      'mail.project_id',
      'mail.hub_link_id',
      'customer.id as customer_id',
      'customer.name_sealed',
      'customer.email_sealed',
      'customer.zone as customer_zone',
      'tenant.name as business_name',
      'tenant.zone as business_zone',
      'tenant.address as business_address',
      'booking.service_name',
      'booking.location',
      'booking.starts_at',
      'booking.price_minor',
      'booking.currency',
      'booking.held_until',
    ])
}

export function markMailSent(tx: Tx, tenantId: TenantId, args: { id: MailId; now: Date }) {
  return tx.updateTable('mail').set({ sent_at: args.now }).where('tenant_id', '=', tenantId).where('id', '=', args.id)
}
