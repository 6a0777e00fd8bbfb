import { staffOf } from '@frontdesk/testkit/arrange-staff'
import { type Bucket, startBucket } from '@frontdesk/testkit/bucket'
import { cookieJar } from '@frontdesk/testkit/cookie-jar'
import { aPdf, fileClient, keptIn } from '@frontdesk/testkit/file-client'
import { retryJobs, runJobs } from '@frontdesk/testkit/run-jobs'
import { type TestApp, startTestApp } from '@frontdesk/testkit/start-test-app'
import { asOwnPage, visitorClient, withBearer } from '@frontdesk/testkit/test-client'
import type { TestTenant } from '@frontdesk/testkit/test-tenant'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { arrangePerson } from '../../test/arrange-person.ts'
import { unsentMs } from './rules.ts'

const words = { name: 'Vera Visitor', email: 'vera@example.com', secret: 'a secret of hers' }

let bucket: Bucket
let app: TestApp
beforeEach(async () => {
  bucket = await startBucket()
  app = await startTestApp({ settings: bucket.settings })
})
afterEach(async () => {
  await app[Symbol.asyncDispose]()
  await bucket[Symbol.asyncDispose]()
})

async function visitorOf(tenant: TestTenant) {
  const { widgetUrl } = app.server
  const { accessToken } = await visitorClient(widgetUrl).session.start.mutate({ siteKey: tenant.siteKey })
  return {
    chat: visitorClient(widgetUrl, accessToken),
    files: fileClient(widgetUrl, 'visitor', withBearer(accessToken)),
  }
}

async function sendFile(tenant: TestTenant) {
  const { chat, files } = await visitorOf(tenant)
  const { id } = await keptIn(await files.keep(aPdf))
  await chat.message.send.mutate({ nonce: 'nonce-0001', text: 'Look', attachmentIds: [id] })
  return { files, id }
}

/** In the thread of somebody's project, which is theirs as a customer. */
async function fileOfCustomer(projectId: string): Promise<void> {
  const jar = cookieJar()
  const staff = await staffOf(app, app.a, { jar })
  const { conversationId } = await staff.project.get.query({ projectId })
  if (!conversationId) throw new Error('they have talked in the hub')
  const files = fileClient(app.server.appUrl, 'member', asOwnPage(jar))
  const { id } = await keptIn(await files.keep(aPdf, { conversationId }))
  await staff.message.send.mutate({ conversationId, nonce: 'nonce-0009', text: 'Here', attachmentIds: [id] })
}

test('a file goes to the bucket and comes from there, sealed, and none of it to the database', async () => {
  const { files, id } = await sendFile(app.a)
  const [content] = bucket.objects.values()
  expect(content?.includes('%PDF')).toBe(false)
  expect(await app.owner.selectFrom('attachment_content').select('id').execute()).toEqual([])
  expect(Buffer.from(await (await files.read(id)).arrayBuffer())).toEqual(aPdf)
  bucket.objects.clear()
  expect((await files.read(id)).status).toBe(404)
})

test('while the bucket is away files are neither taken nor shown, and that is said', async () => {
  const { files, id } = await sendFile(app.a)
  bucket.become('failing')
  for (const answer of [await files.keep(aPdf), await files.read(id)]) {
    expect(answer.status).toBe(503)
    expect(await answer.json()).toMatchObject({ error: { data: { code: 'unavailable' } } })
  }
})

test('what waits for a day is gone from the bucket too, and what was sent stays', async () => {
  const { files } = await sendFile(app.a)
  const sent = [...bucket.objects.keys()]
  await keptIn(await files.keep(aPdf))
  expect(bucket.objects.size).toBe(2)
  app.clock.advance(unsentMs + 1)
  await runJobs(app)
  expect([...bucket.objects.keys()]).toEqual(sent)
})

test('content that comes after its row has gone is found within the day', async () => {
  const { files } = await visitorOf(app.a)
  await keptIn(await files.keep(aPdf))
  const late = new Map(bucket.objects)
  await app.owner.deleteFrom('attachment').execute()
  await runJobs(app)
  expect(bucket.objects.size).toBe(0)
  for (const [key, content] of late) bucket.objects.set(key, content)
  app.clock.advance(unsentMs + 1)
  await runJobs(app)
  expect(bucket.objects.size).toBe(0)
})

test('with a customer go their files in the bucket, and nobody else’s', async () => {
  const { staff, customerId, projectId } = await arrangePerson(app, app.a, words)
  await fileOfCustomer(projectId)
  const own = [...bucket.objects.keys()]
  await sendFile(app.a)
  await sendFile(app.b)
  await staff.customer.export.mutate({ customerId })
  await staff.customer.erase.mutate({ customerId })
  await runJobs(app)
  expect(own.filter((key) => bucket.objects.has(key))).toEqual([])
  expect(bucket.objects.size).toBe(2)
})

test('a bucket that is away when somebody is erased gives up their files when it is back', async () => {
  const { staff, customerId, projectId } = await arrangePerson(app, app.a, words)
  await fileOfCustomer(projectId)
  bucket.become('failing')
  await staff.customer.export.mutate({ customerId })
  await staff.customer.erase.mutate({ customerId })
  await runJobs(app)
  expect(bucket.objects.size).toBe(1)
  bucket.become('well')
  await retryJobs(app)
  expect(bucket.objects.size).toBe(0)
  expect(await app.owner.selectFrom('attachment').select('id').execute()).toEqual([])
})

test('with a business go all of its files in the bucket, and none of another one’s', async () => {
  await sendFile(app.a)
  await sendFile(app.b)
  const staff = await staffOf(app, app.a)
  await staff.tenant.erase.mutate({ name: 'Tenant A' })
  await runJobs(app)
  expect([...bucket.objects.keys()].map((key) => key.split('/')[0])).toEqual([app.b.tenantId])
})
