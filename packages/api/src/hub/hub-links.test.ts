import { decodeId } from '@frontdesk/api/core/id-schema'
import { staffOf } from '@frontdesk/testkit/arrange-staff'
import { enterHub, tokenIn } from '@frontdesk/testkit/customer-client'
import { runJobs } from '@frontdesk/testkit/run-jobs'
import { type TestApp, startTestApp } from '@frontdesk/testkit/start-test-app'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Booked, askForCode, book, device, newestLink } from '../../test/booked.ts'

let app: TestApp
let booked: Booked
let mailedLink: string
beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app[Symbol.asyncDispose]())
beforeEach(async () => {
  booked = await book(app)
  mailedLink = newestLink(app)
})

const refused = { data: { code: 'unauthenticated' } }
const mailed = () => app.mailbox.mails().length

describe('the staff', () => {
  test('see the links, renew one and revoke it with its sessions', async () => {
    const staff = await staffOf(app, app.a)
    const customer = await enterHub(app.server.appUrl, mailedLink)
    const handed = await enterHub(app.server.appUrl, await booked.handOff())
    const { links } = await staff.hubLink.list.query({ projectId: booked.projectId })
    expect(links.map(({ handedOff, devices }) => ({ handedOff, devices }))).toEqual(
      expect.arrayContaining([
        { handedOff: true, devices: 1 },
        { handedOff: false, devices: 1 },
      ]),
    )
    const sent = links.find(({ handedOff }) => !handedOff)
    if (!sent) throw new Error('it is in the list')
    const { id: hubLinkId } = sent
    app.clock.advance(29 * 86_400_000)
    await staff.auth.login.mutate({ email: app.a.email, password: app.a.password })
    await staff.hubLink.renew.mutate({ hubLinkId })
    app.clock.advance(86_400_000)
    await staff.auth.login.mutate({ email: app.a.email, password: app.a.password })
    const [renewed] = (await staff.hubLink.list.query({ projectId: booked.projectId })).links
    expect(renewed).toMatchObject({
      id: hubLinkId,
      expiresAt: new Date(app.clock.now.getTime() + 29 * 86_400_000).toISOString(),
    })
    await expect(customer.project.get.query({})).rejects.toMatchObject(refused) // thirty days are over

    app.clock.advance(-2 * 86_400_000)
    expect(await customer.project.get.query({})).toBeDefined()
    await staff.hubLink.revoke.mutate({ hubLinkId })
    await expect(customer.project.get.query({})).rejects.toMatchObject(refused)
    expect(await handed.project.get.query({})).toBeDefined()
    await staff.hubLink.revokeAll.mutate({ projectId: booked.projectId })
    await expect(handed.project.get.query({})).rejects.toMatchObject(refused)
    await expect(staff.hubLink.revoke.mutate({ hubLinkId })).rejects.toMatchObject({ data: { code: 'not_found' } })
    await expect(staff.hubLink.renew.mutate({ hubLinkId })).rejects.toMatchObject({ data: { code: 'not_found' } })
  })

  test('cannot renew what is over, nor a link that was for one click', async () => {
    const staff = await staffOf(app, app.a)
    const handed = await enterHub(app.server.appUrl, await booked.handOff())
    const { links } = await staff.hubLink.list.query({ projectId: booked.projectId })
    const renewed: boolean[] = []
    for (const { id } of links.filter(({ handedOff }) => handedOff)) {
      const outcome = await staff.hubLink.renew.mutate({ hubLinkId: id }).catch((error: unknown) => error)
      renewed.push(!(outcome instanceof Error))
    }
    expect(renewed).toEqual([false])
    expect(await handed.project.get.query({})).toBeDefined()
  })
})

describe('the customer', () => {
  test('sees their devices, and ends the others', async () => {
    const { other, code, enter } = await askForCode(app, booked)
    await enter(code)
    const third = await enterHub(app.server.appUrl, await booked.handOff())
    const { devices } = await other.hub.devices.query({})
    expect(devices).toHaveLength(3)
    expect(devices.filter(({ isOwn }) => isOwn)).toHaveLength(1)
    await other.hub.endOtherDevices.mutate({})
    expect((await other.hub.devices.query({})).devices).toMatchObject([{ isOwn: true }])
    await expect(third.project.get.query({})).rejects.toMatchObject(refused)
  })

  test('starts afresh: every link and every other device is over, and a new link is on its way', async () => {
    const own = device(app)
    await booked.follow(own)
    const stolen = await enterHub(app.server.appUrl, await booked.handOff())
    await own.hub.sendLink.mutate({})
    await runJobs(app)
    const unopened = newestLink(app)
    await own.hub.revokeLinks.mutate({})
    await expect(stolen.project.get.query({})).rejects.toMatchObject(refused)
    expect(await own.project.get.query({})).toBeDefined()
    const before = mailed()
    for (const token of [booked.token, tokenIn(unopened)]) {
      expect(await device(app).hub.exchange.mutate({ token })).toEqual({ next: 'code' })
    }
    await runJobs(app)
    expect(mailed()).toBe(before + 1)
    expect(newestLink(app)).not.toBe(unopened)
    expect(await (await enterHub(app.server.appUrl, newestLink(app))).project.get.query({})).toBeDefined()
  })
})

test('what a customer does to their ways in is on record', async () => {
  const { other, code, enter } = await askForCode(app, booked)
  await enter(code)
  await other.hub.revokeLinks.mutate({})
  const events = await app.owner
    .selectFrom('audit_event')
    .select(['event', 'actor'])
    .where('actor_id', '=', decodeId('project', booked.projectId))
    .orderBy('event')
    .execute()
  expect(events.map(({ event, actor }) => `${actor} ${event}`)).toEqual([
    'customer hub_link.revoked',
    'customer hub_link.sent',
    'customer hub_session.ended',
    'customer hub_session.started',
    'customer hub_session.started',
  ])
})
