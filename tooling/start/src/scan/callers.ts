import { customerRouter } from '@frontdesk/api/routers/customer'
import { integrationRouter } from '@frontdesk/api/routers/integration'
import { memberRouter } from '@frontdesk/api/routers/member'
import { visitorRouter } from '@frontdesk/api/routers/visitor'
import type { AnyRouter } from '@trpc/server'
import type { Places } from '../welcome.ts'

type Answer = { status: number; text: string; cookie: string | undefined }

/** Somebody who may call one surface, with a credential that is good. */
export type Caller = {
  surface: string
  router: AnyRouter
  url: string
  headers: Record<string, string>
  /** A procedure that proves the credential. */
  proof: string
  call(procedure: string, input: unknown): Promise<Answer>
  /** The same person once more, where a session ends for whoever guesses too often. */
  again(): Promise<Caller>
}
type Surface = Pick<Caller, 'surface' | 'router' | 'url' | 'proof'>

/** One of each: a visitor who books, the customer who follows the link, a member of the staff, a server. */
export async function callersOf({ appUrl, widgetUrl, demo, demoPassword }: Places): Promise<Caller[]> {
  const { siteKey, email, apiKey } = demo.lisbon
  const visitors = { surface: 'visitor', router: visitorRouter, url: `${widgetUrl}/api/visitor`, proof: 'thread.get' }
  const customers = { surface: 'customer', router: customerRouter, url: `${appUrl}/api/customer`, proof: 'project.get' }
  const members = { surface: 'member', router: memberRouter, url: `${appUrl}/api/member`, proof: 'auth.me' }
  const servers = {
    surface: 'integration',
    router: integrationRouter,
    url: `${appUrl}/api/integration`,
    proof: 'service.list',
  }

  const started = await caller(visitors, {}).call('session.start', { siteKey })
  const { accessToken } = resultOf<{ accessToken: string }>(started)
  const visitor = caller(visitors, { authorization: `Bearer ${accessToken}` })
  const token = await bookAndGetLink(visitor)
  const exchanged = await caller(customers, {}).call('hub.exchange', { token })
  const logIn = async (): Promise<Caller> => {
    const { cookie = '' } = await caller(members, {}).call('auth.login', { email, password: demoPassword })
    return { ...caller(members, { cookie }), again: logIn }
  }
  return [
    visitor,
    caller(customers, { cookie: exchanged.cookie ?? '' }),
    await logIn(),
    caller(servers, { authorization: `Bearer ${apiKey}` }),
  ]
}

function caller(surface: Surface, credential: Record<string, string>): Caller {
  const headers = { 'content-type': 'application/json', 'x-fd': '1', 'sec-fetch-site': 'same-origin', ...credential }
  const self: Caller = {
    ...surface,
    headers,
    again: () => Promise.resolve(self),
    async call(procedure, input) {
      const body = JSON.stringify(input)
      const response = await fetch(`${surface.url}/${procedure}`, { method: 'POST', headers, body })
      const cookie = response.headers
        .getSetCookie()
        .map((line) => line.split(';')[0])
        .join('; ')
      return { status: response.status, text: await response.text(), cookie }
    },
  }
  return self
}

/** What the widget does, from the first free time to the link into the Project Hub. */
async function bookAndGetLink(visitor: Caller): Promise<string> {
  const { services } = resultOf<{ services: { id: string }[] }>(await visitor.call('service.list', {}))
  const [from, to] = [2, 16].map((days) => new Date(Date.now() + days * 86_400_000).toISOString())
  for (const { id: serviceId } of services) {
    const { slots } = resultOf<{ slots: { startsAt: string }[] }>(
      await visitor.call('slot.list', { serviceId, from, to }),
    )
    const startsAt = slots[0]?.startsAt
    if (!startsAt) continue
    const person = { name: 'Vera Visitor', email: 'vera@example.com', zone: 'Europe/Lisbon' }
    const wish = { nonce: 'scan-0001', serviceId, startsAt, ...person }
    const { id: bookingId } = resultOf<{ id: string }>(await visitor.call('booking.propose', wish))
    await visitor.call('booking.confirm', { bookingId })
    const { url } = resultOf<{ url: string }>(await visitor.call('booking.handoff', { bookingId }))
    return new URL(url).hash.slice(1)
  }
  throw new Error('the demo has no free time to book')
}

function resultOf<T>({ status, text }: Answer): T {
  if (status !== 200) throw new Error(`the scan could not begin: ${status} ${text.slice(0, 200)}`)
  return (JSON.parse(text) as { result: { data: T } }).result.data // our own API, with strict output schemas
}
