import { openStreams } from '@frontdesk/api/limit/limits'
import { newVisitor } from '@frontdesk/testkit/arrange'
import { staffOf } from '@frontdesk/testkit/arrange-staff'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type House, logIn, openChat, openHouse, visitorContext } from './open-house.ts'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house[Symbol.asyncDispose]())

const expected = [/status of (401|429)/]

/** Every place that this machine has for the streams of visitors or of staff, until they are given back. */
function takeAllPlaces(kind: 'visitor' | 'member'): DisposableStack {
  const places = new DisposableStack()
  const most = openStreams.find(({ by }) => by === 'address')?.limit ?? 0
  for (const source of ['127.0.0.1', '0:0:0:0::/64']) {
    for (let at = 0; at < most; at++) {
      const owner = { kind, tenantId: `${at}`, subjectId: `${at}`, source }
      const place = house.app.server.deps.openStreams.take(owner)
      if (place) places.use(place)
    }
  }
  return places
}

test('a chat that finds no place for its stream asks now and then, and follows as soon as there is one', async () => {
  const { app, demoUrl } = house
  using places = takeAllPlaces('visitor')
  await using page = await house.newPage({ ...visitorContext, expected: [...expected, /ERR_INTERNET_DISCONNECTED/] })
  let tries = 0
  page.on('request', (request) => {
    if (request.url().endsWith('live.messages')) tries++
  })
  const chat = await openChat(page, `${demoUrl}/lisbon/`)
  const refused = page.waitForResponse((response) => response.url().endsWith('live.messages'))
  const field = chat.getByRole('textbox', { name: 'Your message' })
  await field.fill('Is anybody there?')
  await field.press('Enter')
  await chat.getByText('Delivered').waitFor()
  expect((await refused).status()).toBe(429)

  const member = await staffOf(app, app.a)
  const { conversations } = await member.conversation.list.query({ status: 'open' })
  const conversationId = conversations[0]?.id ?? ''
  await member.message.send.mutate({ conversationId, nonce: 'nonce-0001', text: 'We are' })
  await page.context().setOffline(true)
  await page.context().setOffline(false)
  await chat.getByText('We are').waitFor()
  expect(tries).toBeLessThan(5)

  places.dispose()
  await page.context().setOffline(true)
  await page.context().setOffline(false)
  await member.message.send.mutate({ conversationId, nonce: 'nonce-0002', text: 'And listen' })
  await chat.getByText('And listen').waitFor()
})

test('an inbox that finds no place for its stream shows what is new all the same', async () => {
  const { app } = house
  using _places = takeAllPlaces('member')
  await using page = await house.newPage({ expected })
  await logIn(page, app)
  await page.getByText('Reconnecting…').waitFor()
  await (await newVisitor(app, app.a)).message.send.mutate({ nonce: 'nonce-0001', text: 'Good evening' })
  await page.getByText('Good evening').first().waitFor()
})
