import { decodeId } from '@frontdesk/api/core/id-schema'
import { newVisitor, type somebody } from '@frontdesk/testkit/arrange'
import type { TestApp } from '@frontdesk/testkit/start-test-app'
import { nonce } from '../disclosure/world.ts'

type Wish = { serviceId: string; startsAt: string } & typeof somebody

/** The slot is freed by hand and taken by somebody else, before the money comes. */
export async function giveAway(app: TestApp, bookingId: string, wish: Wish): Promise<void> {
  const id = decodeId('booking', bookingId)
  await app.owner.updateTable('booking').set({ state: 'expired' }).where('id', '=', id).execute()
  const visitor = await newVisitor(app, app.a)
  await visitor.booking.propose.mutate({ nonce: nonce(), ...wish })
}
