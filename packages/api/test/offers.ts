import { staffOf } from '@frontdesk/testkit/arrange-staff'
import { enterHub } from '@frontdesk/testkit/customer-client'
import { runJobs } from '@frontdesk/testkit/run-jobs'
import type { TestApp } from '@frontdesk/testkit/start-test-app'
import { type Offered, type Settings, offered } from './offered.ts'

export type More = {
  startsAt?: string
  override?: boolean
  priceMinor?: number
  settings?: Settings
}
export type Offer = Awaited<ReturnType<typeof offerInChat>> | Awaited<ReturnType<typeof offerByMail>>

let offers = 0
const thursday = '2026-03-19T10:00:00.000Z'
const earlier = '2026-03-19T09:00:00.000Z'

/** The staff offer a time to somebody who is in the chat and has said who they are. */
export async function offerInChat(app: TestApp, { settings = {}, startsAt = thursday, ...more }: More = {}) {
  app.clock.advance(1_000) // so that its thread is the latest
  const arranged = await offered(app, settings)
  const { visitor, wish } = arranged
  const { id: first } = await visitor.booking.propose.mutate(wish(earlier))
  await visitor.booking.release.mutate({ bookingId: first })
  await visitor.message.send.mutate({ nonce: 'nonce-0001', text: 'Is there nothing later?' })
  const staff = await staffOf(app, app.a)
  const { conversations } = await staff.conversation.list.query({ status: 'open' })
  const what = { ...whatIn(arranged, startsAt), conversationId: conversations[0]?.id ?? '' }
  const propose = () => staff.booking.propose.mutate({ nonce: `offer-${offers++}-nonce`, ...what, ...more })
  const { id: bookingId } = await propose()
  return {
    ...arranged,
    staff,
    bookingId,
    again: propose,
    accept: (addonIds: string[] = []) => visitor.booking.accept.mutate({ bookingId, addonIds }),
    decline: () => visitor.booking.release.mutate({ bookingId }),
  }
}

/** The staff offer a time to a customer who reads it in a mail. */
export async function offerByMail(app: TestApp, { settings = {}, startsAt = thursday, ...more }: More = {}) {
  const arranged = await offered(app, settings)
  const staff = await staffOf(app, app.a)
  const known = { ...arranged.wish('2026-03-18T10:00:00.000Z'), payment: 'none' as const }
  const { customerId } = await staff.booking.create.mutate(known)
  const what = { ...whatIn(arranged, startsAt), customerId }
  const propose = () => staff.booking.propose.mutate({ nonce: `offer-${offers++}-nonce`, ...what, ...more })
  const { id: bookingId } = await propose()
  await runJobs(app)
  const customer = await enterHub(app.server.appUrl, newestLink(app))
  return {
    ...arranged,
    staff,
    bookingId,
    customer,
    again: propose,
    accept: (addonIds: string[] = []) => customer.booking.accept.mutate({ addonIds }),
    decline: () => customer.booking.decline.mutate({}),
  }
}

const whatIn = ({ serviceId }: Offered, startsAt: string) => ({ serviceId, startsAt })

function newestLink(app: TestApp): string {
  const offers = app.mailbox.mails().filter(({ subject }) => subject.endsWith('has a time for you'))
  return /https?:\/\/\S+#fd_hublink_\S+/.exec(offers[0]?.text ?? '')?.[0] ?? ''
}
