import { decodeId, encodeId } from '@frontdesk/api/core/id-schema'
import { addOffer, newVisitor } from '@frontdesk/testkit/arrange'
import { serverOf, staffOf } from '@frontdesk/testkit/arrange-staff'
import { enterHub } from '@frontdesk/testkit/customer-client'
import type { TestApp } from '@frontdesk/testkit/start-test-app'

export type Offered = { priceMinor: number; needsApproval: boolean }
export type Stage = Awaited<ReturnType<typeof openStage>>

const minuteMs = 60_000
const dayMs = 86_400_000
let people = 0

/** A service and a provider of their own, people whom nobody else has met, and the ways in that each of them has. */
export async function openStage(app: TestApp, offered: Offered) {
  // A minute later, so that the chat that begins here is the newest.
  app.clock.advance(minuteMs)
  const offer = await addOffer(app, app.a, offered)
  await app.owner
    .updateTable('service')
    .set({ terms: JSON.stringify({ version: 1, reminderMinutes: [] }) })
    .where('id', '=', offer.serviceId)
    .execute()
  const startsAt = new Date(app.clock.now.getTime() + 20 * dayMs)
  startsAt.setUTCHours(11, 0, 0, 0)
  const hoursLater = (hours: number) => new Date(startsAt.getTime() + hours * 3_600_000).toISOString()
  const what = { serviceId: encodeId('service', offer.serviceId), startsAt: hoursLater(0) }
  const newPerson = () => ({ name: 'Vera Visitor', email: `vera-${people++}@example.com`, zone: 'Europe/Berlin' })
  let nonces = 0
  const newNonce = () => `nonce-${people}-${nonces++}`

  return {
    app,
    startsAt,
    person: newPerson(),
    wish: <T extends object>(more: T) => ({ nonce: newNonce(), ...what, ...more }),
    newPerson,
    newVisitor: () => newVisitor(app, app.a),
    staff: () => staffOf(app, app.a),
    server: () => serverOf(app, app.a),
    soonest: hoursLater(0),
    later: hoursLater(1),
    latest: hoursLater(2),
    comeTo: (at: Date) => app.clock.advance(at.getTime() - app.clock.now.getTime()),
    enter: (link: string) => enterHub(app.server.appUrl, link),
  }
}

/** When what waits for somebody has waited long enough. */
export async function endOfWait({ app }: Stage, bookingId: string): Promise<Date> {
  const { held_until } = await app.owner
    .selectFrom('booking')
    .select('held_until')
    .where('id', '=', decodeId('booking', bookingId))
    .executeTakeFirstOrThrow()
  if (!held_until) throw new Error('it waits for nobody')
  return held_until
}

/** The way in that was mailed last to this person. */
export function mailedLink({ app }: Stage, email: string): string {
  const mails = app.mailbox.mails().filter(({ to }) => to.includes(email))
  const found = mails.flatMap(({ text }) => /https?:\/\/\S+#fd_hublink_\S+/.exec(text ?? '')?.[0] ?? [])
  return found[0] ?? ''
}
