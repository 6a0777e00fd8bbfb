import { addOffer, newVisitor, somebody } from '@frontdesk/testkit/arrange'
import { encodeId } from '@frontdesk/api/core/id-schema'
import { startTestApp } from '@frontdesk/testkit/start-test-app'
import { expect, test } from 'vitest'

const headers = { 'content-type': 'application/json', 'x-fd': '1', 'sec-fetch-site': 'same-origin' }

test('every cookie belongs to one host, goes over TLS alone, and cannot be read by a script or sent by another site', async () => {
  await using app = await startTestApp()
  const { appUrl } = app.server
  const post = (path: string, input: unknown) =>
    fetch(`${appUrl}/api/${path}`, { method: 'POST', headers, body: JSON.stringify(input) })

  const { serviceId } = await addOffer(app, app.a, { priceMinor: 0 })
  const visitor = await newVisitor(app, app.a)
  const wish = { nonce: 'nonce-0001', serviceId: encodeId('service', serviceId), startsAt: '2026-03-12T10:00:00.000Z' }
  const { id: bookingId } = await visitor.booking.propose.mutate({ ...wish, ...somebody })
  await visitor.booking.confirm.mutate({ bookingId })
  const token = new URL((await visitor.booking.handoff.mutate({ bookingId })).url).hash.slice(1)
  const answers = [
    await post('member/auth.login', { email: app.a.email, password: app.a.password }),
    await post('customer/hub.exchange', { token }),
  ]
  for (const answer of answers) {
    expect(answer.status).toBe(200)
    const cookies = answer.headers.getSetCookie()
    expect(cookies.length).toBeGreaterThan(0)
    for (const cookie of cookies) {
      const [pair = '', ...attributes] = cookie.split('; ')
      expect(pair).toMatch(/^__Host-fd_\w+=./)
      expect(pair.length).toBeLessThan(4_096)
      expect(attributes).toEqual(expect.arrayContaining(['Path=/', 'Secure', 'HttpOnly']))
      expect(attributes).toContainEqual(expect.stringMatching(/^SameSite=(Lax|Strict)$/))
      expect(attributes.filter((attribute) => /^Domain=/i.test(attribute))).toEqual([])
    }
  }
})
