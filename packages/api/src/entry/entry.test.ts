import { staffOf } from '@frontdesk/testkit/arrange-staff'
import { aPdf, fileClient } from '@frontdesk/testkit/file-client'
import { type TestApp, startTestApp } from '@frontdesk/testkit/start-test-app'
import { visitorClient, withBearer } from '@frontdesk/testkit/test-client'
import { claimsOf, identitySecret, signToken } from '@frontdesk/testkit/vouch'
import { afterEach, beforeEach, expect, test } from 'vitest'

let app: TestApp
let staff: Awaited<ReturnType<typeof staffOf>>
beforeEach(async () => {
  app = await startTestApp()
  staff = await staffOf(app, app.a)
})
afterEach(() => app[Symbol.asyncDispose]())

const nonce = () => crypto.randomUUID()
const due = { data: { code: 'entry_due' } }
const question = { kind: 'question', key: 'q1', label: 'Which order is it about?', required: true } as const
const form = {
  asks: true,
  fields: [{ kind: 'name', required: true }, { kind: 'email', required: true }, question],
} as const
const answers = [
  { key: 'name', value: 'Vera Visitor' },
  { key: 'email', value: 'vera@example.com' },
  { key: 'q1', value: 'Order 4711' },
]
const told = { consentText: 'We keep what you write for a year.', mustAgree: true }

async function set(value: object): Promise<void> {
  const { sites } = await staff.site.list.query({})
  await staff.site.set.mutate({ siteId: sites[0]?.id ?? '', section: 'entry', value })
}
async function arrive() {
  const { accessToken, refreshToken } = await visitorClient(app.server.widgetUrl).session.start.mutate({
    siteKey: app.a.siteKey,
  })
  return { accessToken, refreshToken, client: visitorClient(app.server.widgetUrl, accessToken) }
}
type Visitor = Awaited<ReturnType<typeof arrive>>
const say = ({ client }: Visitor, text = 'Hello?') => client.message.send.mutate({ nonce: nonce(), text })
async function conversationOf(text: string) {
  const { conversations } = await staff.conversation.list.query({ status: 'open' })
  const found = conversations.find(({ lastMessage }) => lastMessage?.text === text)
  return await staff.conversation.get.query({ conversationId: found?.id ?? '' })
}

test('nobody writes, sends a file or asks for a person before what has to be answered is', async () => {
  await set(form)
  const visitor = await arrive()
  await expect(say(visitor)).rejects.toMatchObject(due)
  await expect(visitor.client.assistant.handOver.mutate({ nonce: nonce() })).rejects.toMatchObject(due)
  const refused = await fileClient(app.server.widgetUrl, 'visitor', withBearer(visitor.accessToken)).keep(aPdf)
  expect(refused.status).toBe(409)
  expect(await visitor.client.entry.get.query({})).toMatchObject({ consent: null, fields: form.fields })
  await visitor.client.entry.give.mutate({ answers })
  await say(visitor)
  expect(await visitor.client.entry.get.query({})).toEqual({ consent: null, fields: [] })
})

test('the staff see the answers beside the thread, and who it is among the customers', async () => {
  await set(form)
  const visitor = await arrive()
  await visitor.client.entry.give.mutate({ answers })
  await visitor.client.entry.give.mutate({ answers: [] }) // again is nothing new
  await say(visitor, 'Where is it?')
  expect(await conversationOf('Where is it?')).toMatchObject({
    customerName: 'Vera Visitor',
    customerEmail: 'vera@example.com',
    answers: [
      { kind: 'name', label: null, value: 'Vera Visitor' },
      { kind: 'email', label: null, value: 'vera@example.com' },
      { kind: 'question', label: 'Which order is it about?', value: 'Order 4711' },
    ],
    agreed: null,
  })
})

test('what is wrong is told by the keys of the fields, and nothing is kept of it', async () => {
  await set({ ...form, ...told })
  const { client } = await arrive()
  const given = [
    { key: 'email', value: 'vera' },
    { key: 'q1', value: 'Order 4711' },
  ]
  await expect(client.entry.give.mutate({ answers: given })).rejects.toMatchObject({
    data: {
      code: 'invalid',
      fields: [
        { path: 'answers.name', code: 'required' },
        { path: 'answers.email', code: 'format' },
        { path: 'version', code: 'required' },
      ],
    },
  })
  expect((await client.entry.get.query({})).fields).toHaveLength(3)
})

test('what was agreed to is kept with its time, and a new wording is asked about anew', async () => {
  await set(told)
  const visitor = await arrive()
  const { consent } = await visitor.client.entry.get.query({})
  expect(consent).toMatchObject({ text: told.consentText, privacyUrl: '' })
  await visitor.client.entry.give.mutate({ version: consent?.version, answers: [] })
  await say(visitor, 'Agreed')
  const said = { text: told.consentText, privacyUrl: '' }
  const agreed = { at: app.clock.now.toISOString(), isCurrent: true, said }
  expect(await conversationOf('Agreed')).toMatchObject({ agreed, answers: [] })

  await set({ ...told, consentText: 'We keep what you write for two years.' })
  expect(await conversationOf('Agreed')).toMatchObject({ agreed: { ...agreed, isCurrent: false } })
  await expect(say(visitor)).rejects.toMatchObject(due)
  await expect(visitor.client.entry.give.mutate({ version: consent?.version, answers: [] })).rejects.toMatchObject({
    data: { code: 'changed' },
  })
  const { consent: next } = await visitor.client.entry.get.query({})
  await visitor.client.entry.give.mutate({ version: next?.version, answers: [] })
  await say(visitor)
})

test('who is writing already when a form is switched on goes on without it', async () => {
  const visitor = await arrive()
  await say(visitor)
  await set(form)
  await say(visitor)
})

test('whom the business vouches for is asked only for what it has not said', async () => {
  await set(form)
  const secret = await identitySecret(app, app.a)
  const identify = async (claims: object, refreshToken?: string) => {
    const token = signToken(secret, { ...claimsOf(app, app.a, 'user-1'), jti: nonce(), ...claims })
    const { siteKey } = app.a
    const tokens = await visitorClient(app.server.widgetUrl).session.identify.mutate({ siteKey, token, refreshToken })
    return visitorClient(app.server.widgetUrl, tokens.accessToken)
  }
  const before = await identify({ name: 'Vera Vouched' })
  expect((await before.entry.get.query({})).fields.map(({ kind }) => kind)).toEqual(['email', 'question'])
  const known = await identify({ name: 'Vera Vouched', email: 'vera@example.com' })
  expect((await known.entry.get.query({})).fields).toEqual([question].map((each) => ({ ...each, isLong: false })))

  const elsewhere = await arrive()
  await elsewhere.client.entry.give.mutate({ answers })
  const joined = await identify({}, elsewhere.refreshToken)
  expect((await joined.entry.get.query({})).fields).toEqual([])
})

test('an address that is typed finds nobody', async () => {
  await set(form)
  for (const _ of [1, 2]) {
    const visitor = await arrive()
    await visitor.client.entry.give.mutate({ answers })
    expect((await visitor.client.message.list.query({ afterSeq: 0 })).messages).toEqual([])
    await say(visitor)
  }
  expect((await staff.customer.list.query({ search: 'vera' })).customers).toHaveLength(2)
})

test('answers and agreements are exported and erased with whoever gave them', async () => {
  await set({ ...form, ...told })
  const visitor = await arrive()
  const { consent } = await visitor.client.entry.get.query({})
  await visitor.client.entry.give.mutate({ version: consent?.version, answers })
  await say(visitor)
  const [customer] = (await staff.customer.list.query({ search: 'vera' })).customers
  const customerId = customer?.id ?? ''
  const { conversations } = await staff.customer.export.mutate({ customerId })
  expect(conversations).toMatchObject([
    {
      before: [
        {
          agreedTo: consent?.version,
          agreedText: { text: told.consentText, privacyUrl: '' },
          answers: [{ value: 'Vera Visitor' }, {}, { value: 'Order 4711' }],
        },
      ],
    },
  ])
  await staff.customer.erase.mutate({ customerId })
  expect(await app.owner.selectFrom('chat_entry').select('id').execute()).toEqual([])
})

test('what people agreed to is kept once for each wording, and by each business for itself', async () => {
  await set(told)
  const theirs = await staffOf(app, app.b)
  const [site] = (await theirs.site.list.query({})).sites
  await theirs.site.set.mutate({ siteId: site?.id ?? '', section: 'entry', value: told })
  for (const siteKey of [app.a.siteKey, app.a.siteKey, app.b.siteKey]) {
    const { accessToken } = await visitorClient(app.server.widgetUrl).session.start.mutate({ siteKey })
    const client = visitorClient(app.server.widgetUrl, accessToken)
    const { consent } = await client.entry.get.query({})
    await client.entry.give.mutate({ version: consent?.version, answers: [] })
  }
  const kept = await app.owner.selectFrom('consent_text').select(['tenant_id', 'text']).execute()
  const text = told.consentText
  expect(kept).toHaveLength(2)
  expect(kept).toEqual(expect.arrayContaining([app.a, app.b].map(({ tenantId }) => ({ tenant_id: tenantId, text }))))
})

test('who told only a name is a customer all the same', async () => {
  await set({ asks: true, fields: [{ kind: 'name', required: true }] })
  const visitor = await arrive()
  await visitor.client.entry.give.mutate({ answers: [{ key: 'name', value: 'Nora Name' }] })
  await say(visitor, 'Only a name')
  expect(await conversationOf('Only a name')).toMatchObject({ customerName: 'Nora Name', customerEmail: '' })
  expect((await staff.customer.list.query({ search: 'Nora' })).customers).toMatchObject([{ email: '' }])
})
