import { decodeId } from '@frontdesk/api/core/id-schema'
import { addMember } from '@frontdesk/testkit/arrange-staff'
import { aPdf, fileClient, keptIn } from '@frontdesk/testkit/file-client'
import { type TestApp, startTestApp } from '@frontdesk/testkit/start-test-app'
import { visitorClient, withBearer } from '@frontdesk/testkit/test-client'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addFeed } from './calendars.ts'
import { plainCall } from './call.ts'
import { cloneRows } from './clone-rows.ts'
import { connectOwner } from './owner-connection.ts'
import { CellCount, writeReport } from './proof-report.ts'
import { type RouteWorld, mountedRoutes, routes } from './routes.ts'
import { createSide, nonce } from './world.ts'

let app: TestApp
let world: RouteWorld
const count = new CellCount()
beforeAll(async () => {
  app = await startTestApp()
  const a = await createSide(app, app.a)
  await using owner = await connectOwner(app.env['DATABASE_URL'] ?? '')
  const clones = await cloneRows(owner, { table: 'site', id: decodeId('site', a.siteId), count: 3 })
  const gone = await owner.query<{ key: string }>('delete from site where id = any($1) returning site_key as key', [
    clones,
  ])
  const { membershipId } = await addMember(app, app.a, 'agent')
  const [feed, revoked] = [await addFeed(app, app.a, membershipId), await addFeed(app, app.a, membershipId)]
  await owner.query('update calendar_feed set revoked_at = now() where id = $1', [revoked.id])
  const { accessToken } = await visitorClient(app.server.widgetUrl).session.start.mutate({ siteKey: app.b.siteKey })
  const foreign = await keptIn(await fileClient(app.server.widgetUrl, 'visitor', withBearer(accessToken)).keep(aPdf))
  const attachmentIds = [foreign.id]
  await visitorClient(app.server.widgetUrl, accessToken).message.send.mutate({
    nonce: nonce(),
    text: '',
    attachmentIds,
  })
  world = {
    app,
    a,
    deletedSiteKeys: gone.map(({ key }) => key),
    feed: feed.token,
    revokedFeed: revoked.token,
    foreignFile: foreign.id,
  }
})
afterAll(async () => {
  await app[Symbol.asyncDispose]()
  await writeReport('routes', { total: count.total, skipped: 0, cells: count.rows() })
  process.stdout.write(`routes: ${count.total} cells compared, 0 skipped\n`)
})

describe.each(['app', 'widget'] as const)('the %s origin', (origin) => {
  test('has no route that is not in the register, and the register none that is not there', () => {
    expect(mountedRoutes(app)[origin]).toEqual(Object.keys(routes[origin]).toSorted())
  })

  const asked = Object.entries(routes[origin]).flatMap(([name, { alike }]) => (alike ? [{ name, alike }] : []))
  test.each(asked)('$name answers to the byte alike whatever it is asked', async ({ name, alike }) => {
    const answers = new Set<string>()
    for (const call of alike(world)) {
      answers.add(JSON.stringify(await plainCall(app, call)))
      count.add({ surface: origin, procedure: name.replace(' ', ':'), state: 'any' })
    }
    expect([...answers]).toHaveLength(1)
  })
})
