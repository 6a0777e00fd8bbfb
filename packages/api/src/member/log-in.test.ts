import { startTestApp } from '@frontdesk/testkit/start-test-app'
import { loggedIn, memberClient } from '@frontdesk/testkit/test-client'
import { expect, test } from 'vitest'

test('a member logs in and sees who they are', async () => {
  await using app = await startTestApp()
  const member = await loggedIn(app.server.appUrl, app.a)
  expect(await member.auth.me.query({})).toMatchObject({
    displayName: 'Sam Staff',
    role: 'owner',
    tenant: { name: 'Tenant A', zone: 'Europe/Lisbon', currency: 'EUR' },
  })
  await expect(memberClient(app.server.appUrl).auth.me.query({})).rejects.toMatchObject({ data: { code: 'unauthenticated' } })
})
