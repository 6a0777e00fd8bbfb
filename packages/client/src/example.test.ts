import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { apiKeyOf } from '@frontdesk/testkit/arrange-staff'
import { expect, test } from 'vitest'
import { environment } from '../test/environment.ts'
import { newWish, startWorld } from '../test/world.ts'

const example = join(import.meta.dirname, '../examples/list-bookings.ts')

function runExample(env: Record<string, string>) {
  return promisify(execFile)(process.execPath, [example], { env: environment(env) })
}

test('the example prints what is coming up', async () => {
  await using world = await startWorld()
  const { app, client } = world
  await client.bookings.create(await newWish(app, app.a))
  const { stdout } = await runExample({ FRONTDESK_URL: app.server.appUrl, FRONTDESK_KEY: await apiKeyOf(app, app.a) })
  expect(stdout).toBe(
    'Thursday, March 12, 2026 at 9:00 AM  Portrait session for Vera Visitor, 18000 EUR in minor units  [awaiting_payment]\n',
  )
})

test('the example says plainly when its key is none', async () => {
  await using world = await startWorld()
  const run = runExample({ FRONTDESK_URL: world.app.server.appUrl, FRONTDESK_KEY: 'fd_key_wrong' })
  await expect(run).rejects.toMatchObject({
    code: 1,
    stderr: expect.stringMatching(/^booking\.list: unauthenticated \(401, req_/),
  })
})
