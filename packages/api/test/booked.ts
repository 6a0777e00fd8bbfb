import { decodeId, encodeId } from '@frontdesk/api/core/id-schema'
import { addOffer, newVisitor, somebody } from '@frontdesk/testkit/arrange'
import { cookieJar } from '@frontdesk/testkit/cookie-jar'
import { customerClient, enterHub, tokenIn } from '@frontdesk/testkit/customer-client'
import { runJobs } from '@frontdesk/testkit/run-jobs'
import type { TestApp } from '@frontdesk/testkit/start-test-app'

export type Booked = Awaited<ReturnType<typeof book>>

/** A confirmed booking, a minute after whatever was before, with the link that was mailed for it. */
export async function book(app: TestApp) {
  app.clock.advance(60_000)
  await app.mailbox.clear()
  const { serviceId } = await addOffer(app, app.a, { priceMinor: 0 })
  const visitor = await newVisitor(app, app.a)
  const startsAt = new Date(app.clock.now.getTime() + 3 * 86_400_000)
  startsAt.setUTCHours(10, 0, 0, 0)
  const wish = { nonce: 'nonce-0001', serviceId: encodeId('service', serviceId), startsAt: startsAt.toISOString() }
  const { id: bookingId } = await visitor.booking.propose.mutate({ ...wish, ...somebody })
  await visitor.booking.confirm.mutate({ bookingId })
  await runJobs(app)
  const { id } = await app.owner
    .selectFrom('project')
    .select('id')
    .where('booking_id', '=', decodeId('booking', bookingId))
    .executeTakeFirstOrThrow()
  const token = tokenIn(newestLink(app))
  return {
    visitor,
    bookingId,
    projectId: encodeId('project', id),
    token,
    handOff: async () => (await visitor.booking.handoff.mutate({ bookingId })).url,
    follow: (client: ReturnType<typeof customerClient>) => client.hub.exchange.mutate({ token }),
  }
}

export const device = (app: TestApp, jar = cookieJar()) => customerClient(app.server.appUrl, jar)

export const newestLink = (app: TestApp) => newest(app, /https?:\/\/\S+#fd_hublink_\S+/)
export const newestCode = (app: TestApp) => newest(app, /^\d{6}$/m)

/** The link was opened on one device, and a code has been mailed for another. */
export async function askForCode(app: TestApp, { token, follow }: Booked) {
  await enterHub(app.server.appUrl, newestLink(app))
  const other = device(app)
  const { next } = await follow(other)
  if (next !== 'code') throw new Error('a second device was let in')
  await runJobs(app)
  return {
    other,
    code: newestCode(app),
    enter: (code: string) => other.hub.enterCode.mutate({ token, code }),
  }
}

function newest(app: TestApp, pattern: RegExp): string {
  const found = app.mailbox.mails().flatMap(({ text }) => pattern.exec(text ?? '')?.[0] ?? [])
  return found[0] ?? ''
}
