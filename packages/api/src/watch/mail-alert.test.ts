import { addMember, apiKeyOf, staffOf } from '@frontdesk/testkit/arrange-staff'
import { runJobs } from '@frontdesk/testkit/run-jobs'
import { type TestApp, startTestApp } from '@frontdesk/testkit/start-test-app'
import { expect, test } from 'vitest'
import { anomalies } from './anomalies.ts'

test('every owner is told of an alert, once, and nobody else is', async () => {
  await using app = await startTestApp()
  const other = await addMember(app, app.a, 'owner')
  await addMember(app, app.a, 'admin')
  await addMember(app, app.b, 'owner')
  await beRefused(app)
  await runJobs(app)
  const mails = app.mailbox.mails()
  expect(mails.flatMap(({ to }) => to).toSorted()).toEqual([app.a.email, other.email].toSorted())
  for (const { subject, text } of mails) {
    expect(subject).toBe('Something unusual at Tenant A')
    expect(text).toContain(`${app.server.appUrl}/admin/security`)
    expect(text).not.toMatch(/127\.0\.0|req_|Test/)
  }
})

test('a business that does not want it is not told', async () => {
  await using app = await startTestApp()
  const staff = await staffOf(app, app.a)
  await staff.security.changeSettings.mutate({ alertMail: false, keepDays: 90 })
  await beRefused(app)
  await runJobs(app)
  expect((await staff.security.alerts.query({})).alerts).toHaveLength(1)
  expect(app.mailbox.mails()).toEqual([])
})

/** So often that it is told. */
async function beRefused(app: TestApp): Promise<void> {
  const key = await apiKeyOf(app, app.a, { scopes: [] })
  for (let at = 0; at < anomalies.roles_refused.threshold; at++) {
    await fetch(`${app.server.appUrl}/api/integration/customer.list`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${key}` },
      body: '{}',
    })
  }
}
