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

test('where only known visitors may chat, nobody else begins or goes on', async () => {
  const { siteKey } = app.a
  const staff = await staffOf(app, app.a)
  const { sites } = await staff.site.list.query({})
  const anybody = await open().session.start.mutate({ siteKey })
  const other = await open().session.start.mutate({ siteKey: app.b.siteKey })
  const token = signToken(await identitySecret(app, app.a), claimsOf(app, app.a, 'user-1'))
  const known = await open().session.identify.mutate({ siteKey, token })

  const set = (enforce: boolean) =>
    staff.site.set.mutate({ siteId: sites[0]?.id ?? '', section: 'identity', value: { enforce } })
  await set(true)
  await expect(open().session.start.mutate({ siteKey })).rejects.toMatchObject({ data: { code: 'not_found' } })
  await expect(refresh(anybody.refreshToken)).rejects.toMatchObject({ data: { code: 'unauthenticated' } })
  await refresh(known.refreshToken)
  await refresh(other.refreshToken)

  await set(false)
  await open().session.start.mutate({ siteKey })
  await refresh(anybody.refreshToken)
})
