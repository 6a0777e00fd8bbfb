import { newId } from '@frontdesk/db/ids'
import { newTenantId } from '@frontdesk/db/tenant-id'
import { type Bucket, startBucket } from '@frontdesk/testkit/bucket'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openBucket } from './s3-store.ts'

const place = { tenantId: newTenantId(), id: newId<'attachment'>() }
const sealed = Buffer.from([0, 255, 13, 10, 128, 37])
const unavailable = { apiCode: 'unavailable' }

let bucket: Bucket
beforeEach(async () => {
  bucket = await startBucket()
})
afterEach(() => bucket[Symbol.asyncDispose]())

test('what is put in comes out to the byte, under the tenant’s name and its own', async () => {
  const store = openBucket(bucket.terms)
  await store.put(place, sealed)
  expect([...bucket.objects.keys()]).toEqual([`${place.tenantId}/${place.id}`])
  expect(await store.get(place)).toEqual(sealed)
})

test('what is removed is gone, and to remove it again is fine', async () => {
  const store = openBucket(bucket.terms)
  await store.put(place, sealed)
  await store.remove(place)
  await store.remove(place)
  expect(await store.get(place)).toBeUndefined()
  expect(bucket.objects.size).toBe(0)
})

test.each([
  ['another secret', { secretAccessKey: 'Zz4vQ9xLw7Rj2NfB8sTgYc5HuMa4PdEe' }, 'SignatureDoesNotMatch'],
  ['another name', { accessKeyId: 'AKSOMEBODYELSE' }, 'InvalidAccessKeyId'],
  ['another region', { region: 'us-east-1' }, 'AuthorizationHeaderMalformed'],
])('a service that takes no call signed with %s is away, whatever is asked', async (_, terms, refusal) => {
  const store = openBucket({ ...bucket.terms, ...terms })
  const calls = [() => store.put(place, sealed), () => store.get(place), () => store.remove(place)]
  for (const call of calls) await expect(call()).rejects.toMatchObject(unavailable)
  expect(bucket.refusals).toEqual(calls.map(() => refusal))
})

test('where the bucket itself is missing nothing counts as read or removed', async () => {
  const store = openBucket({ ...bucket.terms, bucket: 'no-such-bucket' })
  for (const call of [() => store.put(place, sealed), () => store.get(place), () => store.remove(place)])
    await expect(call()).rejects.toMatchObject(unavailable)
})

test.each(['failing', 'silent'] as const)('a service that is %s is given up on', async (mood) => {
  const store = openBucket(bucket.terms, mood === 'silent' ? 50 : undefined)
  bucket.become(mood)
  for (const call of [() => store.put(place, sealed), () => store.get(place), () => store.remove(place)])
    await expect(call()).rejects.toMatchObject(unavailable)
  expect(bucket.objects.size).toBe(0)
})
