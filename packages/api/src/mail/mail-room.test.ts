import { encodeId } from '@frontdesk/api/core/id-schema'
import { addOffer, newVisitor, somebody } from '@frontdesk/testkit/arrange'
import { enterHub } from '@frontdesk/testkit/customer-client'
import { runJobs } from '@frontdesk/testkit/run-jobs'
import { type TestApp, startTestApp } from '@frontdesk/testkit/start-test-app'
import { loggedIn } from '@frontdesk/testkit/test-client'
import { afterAll, beforeAll, expect, test } from 'vitest'

const hour = 3_600_000

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app[Symbol.asyncDispose]())

const mailsTo = (mailbox: string) => app.mailbox.mails().filter(({ to }) => to.some((each) => each.startsWith(mailbox)))
const at = (hours: number) => `2026-03-17T${String(hours).padStart(2, '0')}:00:00.000Z`

async function asking(given: { tenant?: 'a' | 'b'; needsApproval?: boolean }) {
  const tenant = app[given.tenant ?? 'a']
  const { serviceId } = await addOffer(app, tenant, { priceMinor: 0, needsApproval: given.needsApproval ?? false })
  const visitor = await newVisitor(app, tenant)
  let nonces = 0
  return async (email: string, startsAt = '2026-03-17T15:00:00.000Z') => {
    const nonce = `nonce-${String(nonces++).padStart(4, '0')}`
    const wish = { ...somebody, email, nonce, serviceId: encodeId('service', serviceId), startsAt }
    const { id: bookingId } = await visitor.booking.propose.mutate(wish)
    await visitor.booking.confirm.mutate({ bookingId })
    return {
      bookingId,
      release: () => visitor.booking.release.mutate({ bookingId }),
      handoff: () => visitor.booking.handoff.mutate({ bookingId }),
    }
  }
}

test('whoever asks and withdraws again and again fills nobody’s mailbox, however its address is written', async () => {
  const ask = await asking({ needsApproval: true })
  for (let round = 0; round < 14; round++) {
    const { release } = await ask(`victim+${round}@example.com`)
    await runJobs(app)
    await release()
    await runJobs(app)
  }
  expect(mailsTo('victim')).toHaveLength(10)
  // It is another business's, and another's mailbox.
  const elsewhere = await asking({ tenant: 'b' })
  await elsewhere('victim@example.com')
  await ask('other@example.com')
  await runJobs(app)
  expect(mailsTo('victim')).toHaveLength(11)
  expect(mailsTo('other')).toHaveLength(1)
})

test('what found no room is told once there is some, and of a booking only the newest', async () => {
  const book = await asking({})
  const { bookingId, handoff } = await book('mover@example.com', at(10))
  const customer = await enterHub(app.server.appUrl, (await handoff()).url)
  for (let round = 0; round < 14; round++) {
    await customer.booking.reschedule.mutate({ nonce: `move-${1000 + round}`, startsAt: at(round % 2 ? 10 : 11) })
    await runJobs(app)
  }
  await customer.booking.reschedule.mutate({ nonce: 'move-last', startsAt: at(14) })
  await runJobs(app)
  expect(mailsTo('mover')).toHaveLength(10)
  app.clock.advance(hour)
  await runJobs(app)
  expect(mailsTo('mover')).toHaveLength(11)
  expect(app.mailbox.mails()[0]?.text).toContain('17 March 2026, 15:00 to 16:00 (Europe/Berlin')
  await runJobs(app)
  expect(mailsTo('mover')).toHaveLength(11)

  for (let round = 0; round < 12; round++) {
    await customer.booking.reschedule.mutate({ nonce: `again-${1000 + round}`, startsAt: at(round % 2 ? 10 : 11) })
    await runJobs(app)
  }
  expect(mailsTo('mover')).toHaveLength(20)
  // The business's word needs no room, and what waited is not the newest any more.
  const member = await loggedIn(app.server.appUrl, app.a)
  await member.booking.cancel.mutate({ bookingId, refund: 'none' })
  await runJobs(app)
  expect(app.mailbox.mails()[0]?.subject).toContain('cancelled')
  app.clock.advance(hour)
  await runJobs(app)
  expect(mailsTo('mover')).toHaveLength(21)
})
