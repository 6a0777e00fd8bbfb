import { runJobs } from '@frontdesk/testkit/run-jobs'
import { type TestApp, startTestApp } from '@frontdesk/testkit/start-test-app'
import { staffOf } from '@frontdesk/testkit/arrange-staff'
import { visitorClient } from '@frontdesk/testkit/test-client'
import { claimsOf, identitySecret, signToken } from '@frontdesk/testkit/vouch'
import { afterAll, beforeAll, expect, test } from 'vitest'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app[Symbol.asyncDispose]())

const open = () => visitorClient(app.server.widgetUrl)
const refresh = (refreshToken: string) => open().session.refresh.mutate({ refreshToken })

const resume = (token: string) => open().session.resume.mutate({ token, nonce: crypto.randomUUID() })

/** A way to go on with the chat on another device. */
async function linkOf({ accessToken }: { accessToken: string }, name: string): Promise<string> {
  const visitor = visitorClient(app.server.widgetUrl, accessToken)
  await visitor.message.send.mutate({ nonce: crypto.randomUUID(), text: 'Hello' })
  await visitor.thread.mailWayOn.mutate({ nonce: crypto.randomUUID(), email: `${name}@example.com` })
  await runJobs(app)
  const mail = app.mailbox.mails().find(({ to }) => to.includes(`${name}@example.com`))
  return /#(\S+)/.exec(mail?.text ?? '')?.[1] ?? ''
}

test('where only known visitors may chat, nobody else begins or goes on', async () => {
  const { siteKey } = app.a
  const staff = await staffOf(app, app.a)
  const { sites } = await staff.site.list.query({})
  const anybody = await open().session.start.mutate({ siteKey })
  const other = await open().session.start.mutate({ siteKey: app.b.siteKey })
  const token = signToken(await identitySecret(app, app.a), claimsOf(app, app.a, 'user-1'))
  const known = await open().session.identify.mutate({ siteKey, token })
  const [wayOn, knownWayOn] = [await linkOf(anybody, 'anybody'), await linkOf(known, 'known')]

  const set = (enforce: boolean) =>
    staff.site.set.mutate({ siteId: sites[0]?.id ?? '', section: 'identity', value: { enforce } })
  await set(true)
  await expect(open().session.start.mutate({ siteKey })).rejects.toMatchObject({ data: { code: 'not_found' } })
  await expect(refresh(anybody.refreshToken)).rejects.toMatchObject({ data: { code: 'unauthenticated' } })
  await expect(resume(wayOn)).rejects.toMatchObject({ data: { code: 'unauthenticated' } })
  await resume(knownWayOn)
  await refresh(known.refreshToken)
  await refresh(other.refreshToken)

  await set(false)
  await open().session.start.mutate({ siteKey })
  await refresh(anybody.refreshToken)
  await resume(wayOn)
})
