import { addUser } from '@frontdesk/testkit/add-user'
import { addOffer, newVisitor, somebody } from '@frontdesk/testkit/arrange'
import { staffOf } from '@frontdesk/testkit/arrange-staff'
import { type TestApp, startTestApp } from '@frontdesk/testkit/start-test-app'
import { loggedIn } from '@frontdesk/testkit/test-client'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { encodeId } from '../core/id-schema.ts'

const none = { holidayCountry: null, holidayRegion: null }
const code = (name: string) => ({ data: { code: name } })
const wish = {
  name: 'Third House',
  zone: 'Europe/Lisbon',
  currency: 'EUR',
  languages: ['pt', 'en'],
  displayName: 'Sam Starter',
}

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app[Symbol.asyncDispose]())

test('a new owner sets up a business, and works there at once', async () => {
  const member = await loggedIn(app.server.appUrl, await addUser(app))
  await expect(member.tenant.get.query({})).rejects.toMatchObject(code('forbidden'))
  await member.tenant.create.mutate(wish)
  expect(await member.auth.me.query({})).toMatchObject({ displayName: 'Sam Starter', role: 'owner' })
  expect(await member.tenant.get.query({})).toMatchObject({
    name: 'Third House',
    languages: ['pt', 'en'],
    address: '',
    isCurrencyFixed: false,
  })
  expect((await member.site.list.query({})).sites).toMatchObject([{ name: 'Third House', origins: [] }])
  expect((await member.booking.list.query({ when: 'upcoming' })).bookings).toEqual([])
})

test('it is another business than everybody else’s', async () => {
  const member = await loggedIn(app.server.appUrl, await addUser(app))
  await member.tenant.create.mutate(wish)
  expect((await member.team.list.query({})).members).toHaveLength(1)
  const { serviceId } = await addOffer(app, app.a)
  expect((await member.service.list.query({})).services).not.toContainEqual(
    expect.objectContaining({ id: encodeId('service', serviceId) }),
  )
})

test('settings are the owner’s to change', async () => {
  const settings = {
    name: 'Tenant A',
    address: '2 High Street',
    zone: 'Europe/Madrid',
    currency: 'EUR',
    languages: ['es'],
    holidayCountry: 'ES',
    holidayRegion: 'MD',
  }
  for (const role of ['admin', 'agent'] as const) {
    const member = await staffOf(app, app.a, { role })
    await expect(member.tenant.update.mutate(settings)).rejects.toMatchObject(code('forbidden'))
    expect((await member.tenant.get.query({})).address).toBe('1 High Street')
  }
  const owner = await staffOf(app, app.a)
  await owner.tenant.update.mutate(settings)
  expect(await owner.tenant.get.query({})).toMatchObject(settings)
})

test('the currency changes with what is offered, until something was booked', async () => {
  const owner = await staffOf(app, app.b)
  const settings = { name: 'Tenant B', address: '', zone: 'America/Chicago', languages: ['en'], ...none }
  const { serviceId } = await addOffer(app, app.b, { priceMinor: 0, currency: 'USD' })
  await owner.tenant.update.mutate({ ...settings, currency: 'CAD' })
  const visitor = await newVisitor(app, app.b)
  await visitor.booking.propose.mutate({
    nonce: 'nonce-0001',
    serviceId: encodeId('service', serviceId),
    startsAt: '2026-03-12T10:00:00.000Z',
    ...somebody,
  })
  expect((await owner.tenant.get.query({})).isCurrencyFixed).toBe(true)
  await expect(owner.tenant.update.mutate({ ...settings, currency: 'USD' })).rejects.toMatchObject(code('wrong_state'))
  await owner.tenant.update.mutate({ ...settings, currency: 'CAD', address: 'Elsewhere' })
})

test.each([
  ['no language', { languages: [] }],
  ['a language twice', { languages: ['en', 'en'] }],
  ['words for a language', { languages: ['english please'] }],
  ['no zone', { zone: 'Mars/Olympus' }],
  ['no currency', { currency: 'euro' }],
  ['no name', { name: ' ' }],
])('%s is no business', async (_, flaw) => {
  const member = await loggedIn(app.server.appUrl, await addUser(app))
  await expect(member.tenant.create.mutate({ ...wish, ...flaw })).rejects.toMatchObject(code('invalid'))
})

test('whose only business was erased logs in, works nowhere, and may set up another', async () => {
  const user = await addUser(app)
  const member = await loggedIn(app.server.appUrl, user)
  await member.tenant.create.mutate({ ...wish, name: 'Gone' })
  const { id } = await member.tenant.get.query({})
  await member.tenant.erase.mutate({ name: 'Gone' })
  const back = await loggedIn(app.server.appUrl, user)
  expect((await back.account.get.query({})).memberships).toEqual([])
  await back.tenant.create.mutate(wish)
  expect((await back.tenant.get.query({})).id).not.toBe(id)
})

test('holidays are those of the place that the owner names', async () => {
  const owner = await loggedIn(app.server.appUrl, await addUser(app))
  await owner.tenant.create.mutate(wish)
  expect(await owner.tenant.get.query({})).toMatchObject(none)
  expect(await owner.tenant.holidays.query({ year: 2026 })).toEqual({ holidays: [] })
  const { displayName: _displayName, ...settings } = wish
  await owner.tenant.update.mutate({ ...settings, address: '', holidayCountry: 'DE', holidayRegion: 'BY' })
  const { holidays } = await owner.tenant.holidays.query({ year: 2026 })
  expect(holidays).toContainEqual({ date: '2026-01-06', name: 'Epiphany' })
  const { countries, regions } = await owner.tenant.holidayPlaces.query({ country: 'DE' })
  expect(countries).toContainEqual({ code: 'DE', name: 'Germany' })
  expect(regions).toContainEqual({ code: 'BY', name: 'Bayern' })
  expect(regions).toContainEqual({ code: 'BY/A', name: 'Bayern: Stadt Augsburg' })
  expect((await owner.tenant.holidayPlaces.query({ country: 'XX' })).regions).toEqual([])
})

test.each([
  ['a country that nobody knows', { holidayCountry: 'XX', holidayRegion: null }, 'holidayCountry'],
  ['a part of another country', { holidayCountry: 'PT', holidayRegion: 'BY' }, 'holidayRegion'],
  ['a part of no country', { holidayCountry: null, holidayRegion: 'BY' }, 'holidayRegion'],
])('%s has no holidays', async (_, place, path) => {
  const owner = await loggedIn(app.server.appUrl, await addUser(app))
  await owner.tenant.create.mutate(wish)
  const { displayName: _displayName, ...settings } = wish
  await expect(owner.tenant.update.mutate({ ...settings, address: '', ...place })).rejects.toMatchObject({
    data: { code: 'invalid', fields: [{ path, code: 'format' }] },
  })
})
