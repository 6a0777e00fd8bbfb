import { addOffer, newVisitor } from '@frontdesk/testkit/arrange'
import { serverOf, staffOf } from '@frontdesk/testkit/arrange-staff'
import { type TestApp, startTestApp } from '@frontdesk/testkit/start-test-app'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { encodeId } from '../core/id-schema.ts'

const settings = {
  name: 'Family session',
  description: 'Two hours outdoors.',
  location: 'Jardim da Estrela',
  category: 'Families',
  durationMinutes: 120,
  intervalMinutes: 30,
  alignMinutes: 15 as const,
  bufferBeforeMinutes: 10,
  bufferAfterMinutes: 20,
  noticeMinutes: 1440,
  horizonDays: 90,
  seats: 1,
  maxPerDay: 2,
  maxPerWeek: 8,
  priceMinor: 24_000,
  needsApproval: true,
  terms: {
    version: 1 as const,
    deposit: { kind: 'percent' as const, percent: 30 },
    cancelUntil: { days: 2, hours: 0 },
    rescheduleUntil: null,
    refunds: [{ until: { days: 7, hours: 0 }, percent: 100 }],
    approvalHours: 24,
    reminderMinutes: [1440],
    followUpHours: 48,
  },
  active: true,
  addons: [],
  questions: [],
}
const missing = { data: { code: 'not_found' } }

let app: TestApp
let member: Awaited<ReturnType<typeof staffOf>>
beforeAll(async () => {
  app = await startTestApp()
})
beforeEach(async () => {
  member = await staffOf(app, app.b)
})
afterAll(() => app[Symbol.asyncDispose]())

test('a new service is priced in the currency of the business and comes last', async () => {
  const providerId = await providerOf(app.b)
  await addOffer(app, app.b)
  const service = await member.service.create.mutate({ ...settings, providerIds: [providerId, providerId] })
  expect(service).toEqual({ ...settings, id: service.id, currency: 'USD', providerIds: [providerId] })
  expect((await member.service.list.query({})).services.at(-1)).toEqual(service)
})

test('a category is one however it is typed, and its own service may spell it anew', async () => {
  const offer = { ...settings, providerIds: [await providerOf(app.b)] }
  const first = await member.service.create.mutate({ ...offer, category: 'Walks and  classes' })
  expect(first.category).toBe('Walks and classes')
  const second = await member.service.create.mutate({ ...offer, category: ' walks AND classes' })
  expect(second.category).toBe('Walks and classes')
  const { id: serviceId, currency: _, ...saved } = second
  const alone = { ...saved, category: 'Classes' }
  expect(await member.service.update.mutate({ serviceId, ...alone })).toMatchObject({ category: 'Classes' })
  const anew = { ...saved, category: 'CLASSES' }
  expect(await member.service.update.mutate({ serviceId, ...anew })).toMatchObject({ category: 'CLASSES' })
})

test('an update replaces the settings as a whole', async () => {
  const created = await member.service.create.mutate({ ...settings, providerIds: [await providerOf(app.b)] })
  const wanted = {
    ...settings,
    name: 'Short family session',
    durationMinutes: 45,
    priceMinor: 0,
    terms: { ...settings.terms, deposit: null },
    active: false,
    providerIds: [],
  }
  const updated = await member.service.update.mutate({ serviceId: created.id, ...wanted })
  expect(updated).toEqual({ ...wanted, id: created.id, currency: 'USD' })
  expect((await member.service.list.query({})).services).toContainEqual(updated)
})

test('another business is told that the service, or the provider, does not exist', async () => {
  const { serviceId, providerId } = await addOffer(app, app.a)
  const own = await member.service.create.mutate({ ...settings, providerIds: [] })
  for (const id of [encodeId('service', serviceId), 'svc_00000000000000000000000000', 'nonsense']) {
    await expect(member.service.update.mutate({ serviceId: id, ...settings, providerIds: [] })).rejects.toMatchObject(
      missing,
    )
  }
  for (const id of [encodeId('provider', providerId), 'prv_00000000000000000000000000', 'nonsense']) {
    await expect(member.service.create.mutate({ ...settings, providerIds: [id] })).rejects.toMatchObject(missing)
    await expect(
      member.service.update.mutate({ serviceId: own.id, ...settings, providerIds: [id] }),
    ).rejects.toMatchObject(missing)
  }
  expect((await member.service.list.query({})).services).toContainEqual(own)
})

test('an agent sees services and decides nothing about them, be they there or not', async () => {
  const { serviceId } = await addOffer(app, app.b)
  const agent = await staffOf(app, app.b, { role: 'agent' })
  expect((await agent.service.list.query({})).services.map(({ id }) => id)).toContain(encodeId('service', serviceId))
  const forbidden = { data: { code: 'forbidden' } }
  await expect(agent.service.create.mutate({ ...settings, providerIds: [] })).rejects.toMatchObject(forbidden)
  for (const id of [encodeId('service', serviceId), 'nonsense']) {
    await expect(agent.service.update.mutate({ serviceId: id, ...settings, providerIds: [] })).rejects.toMatchObject(
      forbidden,
    )
  }
})

test('who changed what is on record', async () => {
  const { id: serviceId } = await member.service.create.mutate({ ...settings, providerIds: [] })
  await member.service.update.mutate({ serviceId, ...settings, providerIds: [] })
  const events = await app.owner
    .selectFrom('audit_event')
    .select(['event', 'actor', 'subject_id'])
    .where('event', 'like', 'service.%')
    .execute()
  const mine = events.filter(({ subject_id }) => subject_id && encodeId('service', subject_id as never) === serviceId)
  expect(mine.map(({ event, actor }) => `${actor} ${event}`).sort()).toEqual([
    'member service.created',
    'member service.updated',
  ])
})

test('a visitor and a server see what can be booked now, and nothing else', async () => {
  await using fresh = await startTestApp()
  const shown = await addOffer(fresh, fresh.a)
  const inactive = await addOffer(fresh, fresh.a)
  const abandoned = await addOffer(fresh, fresh.a)
  await addOffer(fresh, fresh.b)
  await fresh.owner.updateTable('service').set({ active: false }).where('id', '=', inactive.serviceId).execute()
  await fresh.owner.updateTable('provider').set({ active: false }).where('id', '=', abandoned.providerId).execute()
  const seen = await (await newVisitor(fresh, fresh.a)).service.list.query({})
  expect(seen).toEqual({
    businessZone: 'Europe/Lisbon',
    services: [
      {
        id: encodeId('service', shown.serviceId),
        name: 'Portrait session',
        description: 'An hour in the studio.',
        location: 'Rua das Flores 12',
        category: '',
        durationMinutes: 60,
        price: { amountMinor: 18_000, currency: 'EUR' },
        deposit: null,
        needsApproval: false,
        seats: 1,
        providers: [{ id: encodeId('provider', shown.providerId), name: 'Ines' }],
        addons: [],
        questions: [],
        cancelUntil: { days: 0, hours: 0 },
        rescheduleUntil: { days: 0, hours: 0 },
        refunds: [{ until: { days: 0, hours: 0 }, percent: 100 }],
      },
    ],
  })
  expect(await (await serverOf(fresh, fresh.a)).service.list.query({})).toEqual(seen)
  const withoutScope = await serverOf(fresh, fresh.a, ['bookings:read', 'bookings:write', 'customers:read'])
  await expect(withoutScope.service.list.query({})).rejects.toMatchObject({ data: { code: 'forbidden' } })
})

test('a business without services still says in which zone it is', async () => {
  await using fresh = await startTestApp()
  expect(await (await newVisitor(fresh, fresh.b)).service.list.query({})).toEqual({
    services: [],
    businessZone: 'America/Chicago',
  })
})

async function providerOf(tenant: TestApp['a']): Promise<string> {
  return encodeId('provider', (await addOffer(app, tenant)).providerId)
}

test('what a customer may be asked for has to be an amount that Stripe takes', async () => {
  const at = (amountMinor: number) => ({ ...settings.terms, deposit: { kind: 'amount' as const, amountMinor } })
  const share = (percent: number) => ({ ...settings.terms, deposit: { kind: 'percent' as const, percent } })
  const addons = [{ name: 'A print', extraMinutes: 0, priceMinor: 49 }]
  const free = { ...settings.terms, deposit: null }
  for (const [wish, path, code] of [
    [{ priceMinor: 49, terms: free }, 'priceMinor', 'too_small'],
    [{ terms: at(49) }, 'terms.deposit.amountMinor', 'too_small'],
    [{ terms: at(23_951) }, 'terms.deposit.amountMinor', 'too_large'],
    [{ priceMinor: 1_000, terms: share(4) }, 'terms.deposit.percent', 'too_small'],
    [{ priceMinor: 1_000, terms: share(96) }, 'terms.deposit.percent', 'too_large'],
    [{ priceMinor: 0, terms: free, addons }, 'addons.0.priceMinor', 'too_small'],
  ] as const) {
    await expect(
      member.service.create.mutate({ ...settings, ...wish, addons: 'addons' in wish ? addons : [], providerIds: [] }),
    ).rejects.toMatchObject({ data: { code: 'invalid', fields: [{ path, code }] } })
  }
  for (const fine of [{ terms: at(50) }, { terms: at(23_950) }, { priceMinor: 50, terms: free }])
    await member.service.create.mutate({ ...settings, ...fine, providerIds: [] })
  await app.owner.updateTable('tenant').set({ currency: 'UGX' }).where('id', '=', app.b.tenantId).execute()
  await expect(
    member.service.create.mutate({ ...settings, priceMinor: 500_050, terms: free, providerIds: [] }),
  ).rejects.toMatchObject({ data: { code: 'invalid', fields: [{ path: 'priceMinor', code: 'too_small' }] } })
  await app.owner.updateTable('tenant').set({ currency: 'USD' }).where('id', '=', app.b.tenantId).execute()
})
