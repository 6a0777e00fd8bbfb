import { createHash } from 'node:crypto'
import { AwsClient } from 'aws4fetch'
import { ApiError } from '../core/api-error.ts'
import { outbound } from '../core/outbound.ts'
import type { FilePlace, FileStore } from './file-store.ts'

export type BucketTerms = {
  /** Where the service answers, without the bucket: `https://s3.eu-central-1.amazonaws.com`. */
  endpoint: string
  bucket: string
  region: string
  accessKeyId: string
  secretAccessKey: string
}

const usualDeadlineMs = 20_000

/** A bucket of anything that speaks S3. Its objects are sealed, and named by two random ids. */
export function openBucket(
  { endpoint, bucket, ...signer }: BucketTerms,
  deadlineMs: number = usualDeadlineMs,
): FileStore {
  const aws = new AwsClient({ ...signer, service: 's3' })
  const send = outbound({ hosts: [new URL(endpoint).host], deadlineMs })

  /** Undefined where there is no such object. */
  async function ask(method: string, { tenantId, id }: FilePlace, content?: Buffer): Promise<Buffer | undefined> {
    const body = content && new Uint8Array(content)
    const signed = createHash('sha256')
      .update(content ?? '')
      .digest('hex')
    const init = { method, headers: { 'x-amz-content-sha256': signed }, ...(body && { body }) }
    try {
      const answer = await send(await aws.sign(`${endpoint}/${bucket}/${tenantId}/${id}`, init))
      const said = Buffer.from(await answer.arrayBuffer())
      if (answer.ok) return said
      // Where the bucket itself is missing nothing was looked for, and nothing removed.
      if (answer.status === 404 && !said.includes('NoSuchBucket')) return undefined
      throw new Error(`the bucket answered ${answer.status}`)
    } catch (cause) {
      throw new ApiError('unavailable', { cause })
    }
  }

  return {
    put: async (place, sealed) => void (await ask('PUT', place, sealed)),
    get: (place) => ask('GET', place),
    remove: async (place) => void (await ask('DELETE', place)),
  }
}
