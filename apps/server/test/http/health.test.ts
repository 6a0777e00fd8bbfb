import { startTestApp } from '@frontdesk/testkit/start-test-app'
import pg from 'pg'
import { expect, inject, test } from 'vitest'

test('without its database the process lives, is not ready, and becomes ready again by itself', async () => {
  await using app = await startTestApp()
  const ask = async (path: string) => (await fetch(`${app.server.appUrl}${path}`)).status
  expect([await ask('/healthz'), await ask('/readyz')]).toEqual([200, 200])

  await allowConnections(app.env['DATABASE_URL'], false)
  const response = await fetch(`${app.server.appUrl}/readyz`)
  expect(response.status).toBe(503)
  expect(await response.json()).toMatchObject({ error: { message: 'unavailable', data: { code: 'unavailable' } } })
  expect(await ask('/healthz')).toBe(200)

  await allowConnections(app.env['DATABASE_URL'], true)
  await expect.poll(async () => await ask('/readyz'), { timeout: 10_000 }).toBe(200)
})

/** From another database of the cluster: this one lets nobody in, or everybody again. */
async function allowConnections(url: string | undefined, isAllowed: boolean): Promise<void> {
  const name = new URL(url ?? '').pathname.slice(1)
  const client = new pg.Client(inject('superuserUrl'))
  await client.connect()
  await client.query(`alter database ${pg.escapeIdentifier(name)} allow_connections ${isAllowed}`)
  const end = `select pg_terminate_backend(pid) from pg_stat_activity where datname = $1 and usename like 'frontdesk%'`
  if (!isAllowed) await client.query(end, [name])
  await client.end()
}
