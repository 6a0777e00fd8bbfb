import { AwsClient } from 'aws4fetch'
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

const deadlineMs = 20_000

/** A bucket of anything that speaks S3. Its objects are sealed, and named by two random ids. */
export function openBucket({ endpoint, bucket, ...signer }: BucketTerms): FileStore {
  const aws = new AwsClient({ ...signer, service: 's3' })
  const send = outbound({ hosts: [new URL(endpoint).host], deadlineMs })

  async function ask(method: string, { tenantId, id }: FilePlace, content?: Buffer): Promise<Response> {
    const body = content && new Uint8Array(content)
    const request = await aws.sign(`${endpoint}/${bucket}/${tenantId}/${id}`, { method, ...(body && { body }) })
    const answer = await send(request)
    if (answer.ok || (answer.status === 404 && method !== 'PUT')) return answer
    await answer.body?.cancel()
    throw new Error(`the bucket answered ${answer.status}`)
  }

  return {
    async put(place, sealed) {
      await (await ask('PUT', place, sealed)).body?.cancel()
    },
    async get(place) {
      const answer = await ask('GET', place)
      if (answer.ok) return Buffer.from(await answer.arrayBuffer())
      await answer.body?.cancel()
      return undefined
    },
    async remove(place) {
      await (await ask('DELETE', place)).body?.cancel()
    },
  }
}
