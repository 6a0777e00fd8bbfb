import { type Bucket, startBucket } from '@frontdesk/testkit/bucket'
import { aPdf, fileClient, keptIn } from '@frontdesk/testkit/file-client'
import { runJobs } from '@frontdesk/testkit/run-jobs'
import { type TestApp, startTestApp } from '@frontdesk/testkit/start-test-app'
import { visitorClient, withBearer } from '@frontdesk/testkit/test-client'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readOperatorEnv } from '../../src/env.ts'
import { eraseTenantByOperator } from '../../src/operate/erase-tenant.ts'

let bucket: Bucket
let app: TestApp
beforeAll(async () => {
  bucket = await startBucket()
  app = await startTestApp({ settings: bucket.settings })
})
afterAll(async () => {
  await app[Symbol.asyncDispose]()
  await bucket[Symbol.asyncDispose]()
})

test('a business that the operator erases leaves nothing in the bucket, however often and whoever knows of a bucket', async () => {
  const { accessToken } = await visitorClient(app.server.widgetUrl).session.start.mutate({ siteKey: app.a.siteKey })
  const files = fileClient(app.server.widgetUrl, 'visitor', withBearer(accessToken))
  await keptIn(await files.keep(aPdf))
  await keptIn(await files.keep(aPdf))
  expect(bucket.objects.size).toBe(2)
  // The command is given the database and the keys, and nothing about files.
  const { DATABASE_URL, OPERATOR_KEY } = app.env
  const env = readOperatorEnv({ DATABASE_URL, OPERATOR_KEY })
  const lines: string[] = []
  const named = { tenant: app.a.tenantId, name: 'Tenant A' }
  await eraseTenantByOperator(env, named, (line) => void lines.push(line))
  await eraseTenantByOperator(env, named, (line) => void lines.push(line))
  expect(lines).toContain('Its keys are gone already.')
  await runJobs(app)
  await runJobs(app)
  expect(bucket.objects.size).toBe(0)
})
