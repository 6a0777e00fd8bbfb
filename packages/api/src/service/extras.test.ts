import { addOffer, newVisitor } from '@frontdesk/testkit/arrange'
import { staffOf } from '@frontdesk/testkit/arrange-staff'
import { type TestApp, startTestApp } from '@frontdesk/testkit/start-test-app'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { encodeId } from '../core/id-schema.ts'

const settings = {
  name: 'Photo walk',
  description: '',
  location: 'Miradouro da Graça',
  category: 'Groups',
  durationMinutes: 120,
  intervalMinutes: 60,
  alignMinutes: null,
  bufferBeforeMinutes: 0,
  bufferAfterMinutes: 0,
  noticeMinutes: 0,
  horizonDays: 60,
  seats: 1,
  maxPerDay: null,
  maxPerWeek: null,
  priceMinor: 10_000,
  needsApproval: false,
  terms: { version: 1 as const },
  active: true,
  providerIds: [] as string[],
}
const album = { name: 'An album', extraMinutes: 15, priceMinor: 8_000 }
const prints = { name: 'Ten prints', extraMinutes: 0, priceMinor: 2_500 }
const where = { kind: 'choice' as const, label: 'Where?', choices: ['River', 'Park'], required: true }
const wishes = { kind: 'long_text' as const, label: 'Anything you wish?', choices: [], required: false }
const missing = { data: { code: 'not_found' } }

let app: TestApp
let member: Awaited<ReturnType<typeof staffOf>>
beforeAll(async () => {
  app = await startTestApp()
  member = await staffOf(app, app.a)
})
afterAll(() => app[Symbol.asyncDispose]())

test('both lists keep their order, their ids and what was changed in them', async () => {
  const created = await member.service.create.mutate({
    ...settings,
    addons: [album, prints],
    questions: [where, wishes],
  })
  expect(created.addons).toMatchObject([album, prints])
  expect(created.questions).toMatchObject([where, wishes])
  const [firstAddon, secondAddon] = created.addons
  const [firstQuestion, secondQuestion] = created.questions
  const updated = await member.service.update.mutate({
    serviceId: created.id,
    ...settings,
    addons: [
      { ...prints, id: secondAddon?.id, priceMinor: 3_000 },
      { ...album, name: 'A box' },
    ],
    questions: [
      { ...wishes, id: secondQuestion?.id, required: true },
      { ...where, id: firstQuestion?.id, choices: ['River', 'Park', 'Sea'] },
    ],
  })
  expect(updated.addons).toMatchObject([
    { id: secondAddon?.id, priceMinor: 3_000 },
    { id: expect.not.stringMatching(firstAddon?.id ?? ''), name: 'A box' },
  ])
  expect(updated.questions).toMatchObject([
    { id: secondQuestion?.id, required: true },
    { id: firstQuestion?.id, choices: ['River', 'Park', 'Sea'] },
  ])
  expect((await member.service.list.query({})).services).toContainEqual(updated)
})

test('what is left out is kept for its bookings, and comes back by its id', async () => {
  const { id: serviceId, addons } = await member.service.create.mutate({
    ...settings,
    addons: [album],
    questions: [where],
  })
  const id = addons[0]?.id
  const without = await member.service.update.mutate({ serviceId, ...settings, addons: [], questions: [] })
  expect(without).toMatchObject({ addons: [], questions: [] })
  const again = await member.service.update.mutate({
    serviceId,
    ...settings,
    addons: [{ ...album, id }],
    questions: [],
  })
  expect(again.addons).toEqual([{ ...album, id }])
})

test('an extra of another service, of another business and of nobody is not there, and nothing is changed', async () => {
  const [own, other] = await Promise.all(
    [app.a, app.a].map(() => member.service.create.mutate({ ...settings, addons: [album], questions: [where] })),
  )
  const stranger = await staffOf(app, app.b)
  const theirs = await stranger.service.create.mutate({ ...settings, addons: [album], questions: [where] })
  const unchanged = { addons: [], questions: [] }
  type Lists = Partial<Pick<Parameters<typeof member.service.update.mutate>[0], 'addons' | 'questions'>>
  const update = (lists: Lists) =>
    member.service.update.mutate({ serviceId: own?.id ?? '', ...settings, name: 'Changed', ...unchanged, ...lists })
  for (const id of [other?.addons[0]?.id, theirs.addons[0]?.id, 'add_00000000000000000000000000', 'nonsense'])
    await expect(update({ addons: [{ ...album, id }] })).rejects.toMatchObject(missing)
  for (const id of [other?.questions[0]?.id, theirs.questions[0]?.id, 'qst_00000000000000000000000000', 'nonsense'])
    await expect(update({ questions: [{ ...where, id }] })).rejects.toMatchObject(missing)
  const twice = own?.addons.flatMap((addon) => [addon, addon]) ?? []
  await expect(update({ addons: twice })).rejects.toMatchObject(missing)
  expect((await member.service.list.query({})).services).toContainEqual(own)
})

test('visitors see what they can take and are asked, with the deposit and the deadlines', async () => {
  const { providerId } = await addOffer(app, app.a)
  const { id } = await member.service.create.mutate({
    ...settings,
    providerIds: [encodeId('provider', providerId)],
    terms: {
      version: 1,
      deposit: { kind: 'percent', percent: 33 },
      cancelUntil: { days: 2, hours: 0 },
      rescheduleUntil: null,
    },
    addons: [album],
    questions: [where],
  })
  const { services } = await (await newVisitor(app, app.a)).service.list.query({})
  expect(services.find((service) => service.id === id)).toMatchObject({
    category: 'Groups',
    deposit: { amountMinor: 3_300, currency: 'EUR' },
    addons: [{ name: 'An album', extraMinutes: 15, price: { amountMinor: 8_000, currency: 'EUR' } }],
    questions: [where],
    cancelUntil: { days: 2, hours: 0 },
    rescheduleUntil: null,
    refunds: [{ until: { days: 0, hours: 0 }, percent: 100 }],
  })
})

test('refunds are kept from the earliest on and reminders from the first on, however they were written', async () => {
  const late = { until: { days: 0, hours: 12 }, percent: 25 }
  const middle = { until: { days: 0, hours: 36 }, percent: 50 }
  const early = { until: { days: 7, hours: 0 }, percent: 100 }
  const { terms } = await member.service.create.mutate({
    ...settings,
    terms: { version: 1, refunds: [late, early, middle], reminderMinutes: [60, 2880, 60] },
    addons: [],
    questions: [],
  })
  expect(terms).toMatchObject({ refunds: [early, middle, late], reminderMinutes: [2880, 60] })
})

const none = { addons: [], questions: [] }
test.each<[string, object, { path: string; code: string }]>([
  ['a deposit as high as the price', deposit(10_000), { path: 'terms.deposit.amountMinor', code: 'too_large' }],
  ['a deposit of a free service', { ...deposit(1), priceMinor: 0 }, { path: 'terms.deposit', code: 'format' }],
  [
    'an extra that lengthens the appointment of a group',
    { seats: 6, addons: [prints, album] },
    { path: 'addons.1.extraMinutes', code: 'too_large' },
  ],
  [
    'a choice of one',
    { questions: [{ ...where, choices: ['River'] }] },
    { path: 'questions.0.choices', code: 'too_small' },
  ],
  [
    'the same choice twice',
    { questions: [wishes, { ...where, choices: ['River', 'Park', ' River '] }] },
    { path: 'questions.1.choices.2', code: 'format' },
  ],
  [
    'choices of a text',
    { questions: [{ ...wishes, choices: ['A'] }] },
    { path: 'questions.0.choices', code: 'format' },
  ],
  [
    'a question of no words',
    { questions: [{ ...wishes, label: ' ' }] },
    { path: 'questions.0.label', code: 'required' },
  ],
  ['starts at every 7 minutes', { alignMinutes: 7 }, { path: 'alignMinutes', code: 'format' }],
  ['a category of two lines', { category: 'a\nb' }, { path: 'category', code: 'format' }],
  [
    'a refund of more than all',
    { terms: { version: 1, refunds: [{ until: { days: 1, hours: 0 }, percent: 101 }] } },
    { path: 'terms.refunds.0.percent', code: 'too_large' },
  ],
  ['a refund that a better one outlasts', refunds([100, 7], [50, 9]), { path: 'terms.refunds.1', code: 'format' }],
  ['a refund that a better one joins', refunds([50, 7], [100, 7]), { path: 'terms.refunds.0', code: 'format' }],
  ['the same refund twice', refunds([100, 7], [50, 2], [100, 7]), { path: 'terms.refunds.2', code: 'format' }],
])('%s is refused by name', async (_, change, field) => {
  await expect(member.service.create.mutate({ ...settings, ...none, ...change })).rejects.toMatchObject({
    data: { code: 'invalid', fields: [field] },
  })
})

test('refunds that nobody is shown contradict nobody', async () => {
  const { terms } = refunds([100, 7], [50, 9])
  await member.service.create.mutate({ ...settings, ...none, terms, priceMinor: 0 })
  await member.service.create.mutate({ ...settings, ...none, terms: { ...terms, cancelUntil: null } })
})

function refunds(...steps: [percent: number, days: number][]) {
  return {
    terms: {
      version: 1 as const,
      refunds: steps.map(([percent, days]) => ({ percent, until: { days, hours: 0 } })),
    },
  }
}

function deposit(amountMinor: number) {
  return { terms: { version: 1, deposit: { kind: 'amount', amountMinor } } }
}
