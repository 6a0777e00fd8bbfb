import { readTerms, writeTerms } from '@frontdesk/api/booking/terms'
import { getOrCreateThread, type Owner } from '@frontdesk/api/conversation/queries'
import { requestKey } from '@frontdesk/api/core/request-key'
import { sealerFor } from '@frontdesk/api/core/sealer-for'
import { insertCustomer } from '@frontdesk/api/customer/insert-customer'
import { insertMessage } from '@frontdesk/api/message/queries'
import { getOrCreateProject, insertTimelineEntry, setProjectState } from '@frontdesk/api/project/queries'
import {
  type BookingId,
  type MembershipId,
  type OccurrenceId,
  type ProjectId,
  type ProviderId,
  type ServiceId,
  type SiteId,
  newId,
} from '@frontdesk/db/ids'
import type { TenantKeys } from '@frontdesk/db/keyring'
import type { Tx } from '@frontdesk/db/open-database'
import type { Sealer } from '@frontdesk/db/seal-for'
import type { TenantId } from '@frontdesk/db/tenant-id'
import { instantOf, localDateOf } from '@frontdesk/scheduling/zone'
import type { DemoBooking, DemoBusiness, DemoChat, DemoLine, DemoTimeOff } from './demo-business.ts'
import { type Catalogue, known } from './seed-catalogue.ts'
import { timesOf } from './times-of.ts'

export type History = {
  tx: Tx
  tenantId: TenantId
  keys: TenantKeys
  business: DemoBusiness
  catalogue: Catalogue
  membershipId: MembershipId
  siteId: SiteId
  now: Date
}

const dayMs = 86_400_000

/** A chat of somebody who never gave a name. */
export async function seedChat(history: History, chat: DemoChat): Promise<void> {
  const { tx, tenantId, siteId } = history
  const id = newId<'visitor_session'>()
  await tx.insertInto('visitor_session').values({ tenant_id: tenantId, id, site_id: siteId }).execute()
  await seedLines(history, { kind: 'visitor', id }, chat)
}

/** A booking with its customer, project, timeline, payment and talk. */
export async function seedBooking(history: History, demo: DemoBooking): Promise<void> {
  const { tx, tenantId, business } = history
  const service = business.services.find(({ name }) => name === demo.service)
  if (!service) throw new Error(`the demo books "${demo.service}", which it does not offer`)
  const customerId = newId<'customer'>()
  const { startsAt, bookedAt } = timesOf(history, demo)
  await insertCustomer(history, { id: customerId, ...demo.customer, now: bookedAt })
  const seal = await sealerFor(history, { customerId })

  const id = newId<'booking'>()
  const endsAt = new Date(startsAt.getTime() + service.minutes * 60_000)
  const start = {
    service_id: known(history.catalogue.services, demo.service),
    provider_id: known(history.catalogue.providers, demo.provider),
    starts_at: startsAt,
  }
  const occurrenceId = service.seats ? await seatIn(history, { ...start, seats: service.seats }) : null
  await tx
    .insertInto('booking')
    .values({
      tenant_id: tenantId,
      id,
      ...start,
      occurrence_id: occurrenceId,
      terms: writeTerms(readTerms({ version: 1, ...service.terms })),
      customer_id: customerId,
      origin: 'widget',
      request_key: requestKey('demo booking', id),
      state: demo.state,
      service_name: service.name,
      location: service.location,
      ends_at: endsAt,
      blocked_from: startsAt,
      blocked_until: new Date(endsAt.getTime() + service.buffer * 60_000),
      price_minor: service.priceMinor,
      currency: business.currency,
      needs_approval: service.needsApproval ?? false,
      note_sealed: demo.note ? seal({ table: 'booking', column: 'note', rowId: id }, demo.note) : null,
      created_at: bookedAt,
      updated_at: bookedAt,
    })
    .execute()
  const project = { bookingId: id, customerId, title: service.name, now: bookedAt }
  const projectId = await getOrCreateProject(tx, tenantId, project)
  await seedProject(history, demo, { projectId, bookingId: id, bookedAt, seal, priceMinor: service.priceMinor })
}

type GroupStart = { service_id: ServiceId; provider_id: ProviderId; starts_at: Date; seats: number }

/** The one start that everybody in the group shares. */
async function seatIn({ tx, tenantId }: History, start: GroupStart): Promise<OccurrenceId> {
  const { id } = await tx
    .insertInto('occurrence')
    .values({ ...start, tenant_id: tenantId, id: newId<'occurrence'>() })
    .onConflict((already) => already.constraint('occurrence_once').doUpdateSet({ seats: start.seats }))
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** Days on which a provider is away, from midnight to midnight. */
export async function seedTimeOff(history: History, { provider, day, days }: DemoTimeOff): Promise<void> {
  const { tx, tenantId, business, catalogue, now } = history
  const dateAfter = (count: number) => localDateOf(business.zone, now.getTime() + count * dayMs)
  await tx
    .insertInto('time_off')
    .values({
      tenant_id: tenantId,
      id: newId<'time_off'>(),
      provider_id: known(catalogue.providers, provider),
      starts_at: new Date(instantOf(business.zone, dateAfter(day), 0)),
      ends_at: new Date(instantOf(business.zone, dateAfter(day + days), 0)),
    })
    .execute()
}

type SeededProject = { projectId: ProjectId; bookingId: BookingId; bookedAt: Date; seal: Sealer; priceMinor: number }

async function seedProject(history: History, demo: DemoBooking, seeded: SeededProject): Promise<void> {
  const { tx, tenantId, membershipId } = history
  const { projectId, bookedAt } = seeded
  const states = { confirmed: 'active', completed: 'closed', requested: 'pending', cancelled: 'closed' } as const
  await setProjectState(tx, tenantId, { id: projectId, state: states[demo.state] }).execute()
  const paid = seeded.priceMinor > 0 && demo.state !== 'requested'
  if (paid) await seedPayment(history, demo, seeded)

  const kinds =
    demo.state === 'requested'
      ? (['requested'] as const)
      : paid
        ? (['payment_received', 'confirmed'] as const)
        : (['confirmed'] as const)
  const ends = demo.state === 'cancelled' ? (['cancelled', 'payment_refunded'] as const) : []
  for (const [at, kind] of [...kinds, ...ends].entries()) {
    const now = new Date(bookedAt.getTime() + at * 1_000)
    const entry = { id: newId<'timeline_entry'>(), projectId, kind, requestKey: requestKey('demo', kind), now }
    await insertTimelineEntry(tx, tenantId, entry).execute()
  }
  for (const [at, note] of (demo.notes ?? []).entries()) {
    const id = newId<'timeline_entry'>()
    const noteSealed = seeded.seal({ table: 'timeline_entry', column: 'note', rowId: id }, note)
    const now = new Date(bookedAt.getTime() + (at + 1) * dayMs)
    await insertTimelineEntry(tx, tenantId, {
      id,
      projectId,
      kind: 'note',
      noteSealed,
      membershipId,
      requestKey: requestKey('demo note', String(at)),
      now,
    }).execute()
  }
  if (demo.chat)
    await seedLines(
      history,
      { kind: 'project', id: projectId },
      { lines: demo.chat, unread: demo.chat.at(-1)?.by === 'person' },
    )
}

async function seedPayment(
  { tx, tenantId, business }: History,
  demo: DemoBooking,
  seeded: SeededProject,
): Promise<void> {
  const refunded = demo.state === 'cancelled'
  await tx
    .insertInto('payment')
    .values({
      tenant_id: tenantId,
      id: newId<'payment'>(),
      booking_id: seeded.bookingId,
      state: refunded ? 'refunded' : 'paid',
      amount_minor: seeded.priceMinor,
      currency: business.currency,
      expires_at: seeded.bookedAt,
      created_at: seeded.bookedAt,
      paid_at: seeded.bookedAt,
      refunded_at: refunded ? new Date(seeded.bookedAt.getTime() + dayMs) : null,
    })
    .execute()
}

async function seedLines(history: History, owner: Owner, { lines, closed, unread }: DemoChat): Promise<void> {
  const { tx, tenantId, membershipId, now } = history
  const conversationId = await getOrCreateThread(tx, tenantId, owner)
  for (const [at, line] of lines.entries()) {
    await insertMessage(history, {
      conversationId,
      author: authorOf(line, owner),
      ...(line.by === 'member' && { membershipId }),
      text: line.text,
      requestKey: requestKey('demo line', conversationId, String(at)),
      now: new Date(now.getTime() - line.minutesAgo * 60_000),
    })
  }
  await tx
    .updateTable('conversation')
    .set({
      status: closed ? 'closed' : 'open',
      member_read_seq: unread ? Math.max(0, lines.length - 1) : lines.length,
      person_read_seq: lines.length,
      created_at: new Date(now.getTime() - (lines[0]?.minutesAgo ?? 0) * 60_000),
    })
    .where('tenant_id', '=', tenantId)
    .where('id', '=', conversationId)
    .execute()
}

function authorOf(line: DemoLine, owner: Owner): 'member' | 'visitor' | 'customer' {
  if (line.by === 'member') return 'member'
  return owner.kind === 'visitor' ? 'visitor' : 'customer'
}
