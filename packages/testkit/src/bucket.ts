import { once } from 'node:events'
import { type IncomingMessage, createServer } from 'node:http'
import { buffer } from 'node:stream/consumers'
import type { BucketTerms } from '@frontdesk/api/attachment/s3-store'
import { s3Signature, sha256 } from './s3-signature.ts'

/** `failing` has an answer for nobody; `silent` takes every call and says nothing. */
export type BucketMood = 'well' | 'failing' | 'silent'

/** Stands in for a service that speaks S3, with one bucket in it. */
export type Bucket = AsyncDisposable & {
  /** What opens it. */
  terms: BucketTerms
  /** As a server is told of it. */
  settings: Record<string, string>
  /** What is in it, by its key. */
  objects: Map<string, Buffer>
  /** Why it turned somebody away, oldest first. */
  refusals: string[]
  become(mood: BucketMood): void
}

type Answer = { status: number; body?: Buffer | string }
type Call = { method: string; path: string; headers: Record<string, string>; body: Buffer }

const skewMs = 15 * 60_000
const mustBeSigned = ['host', 'x-amz-content-sha256', 'x-amz-date']

export async function startBucket(): Promise<Bucket> {
  const objects = new Map<string, Buffer>()
  const refusals: string[] = []
  let mood: BucketMood = 'well'
  const server = createServer((request, response) => {
    read(request).then(
      (call) => {
        if (mood === 'silent') return
        const refusal = mood === 'failing' ? { status: 500, code: 'InternalError' } : refusalOf(call, terms)
        if (refusal) refusals.push(refusal.code)
        const { status, body } = refusal ? inXml(refusal) : answerTo(call, { bucket: terms.bucket, objects })
        response.writeHead(status).end(body)
      },
      () => {}, // whoever hangs up in the middle has asked nothing
    )
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const terms: BucketTerms = {
    endpoint: `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`,
    bucket: 'files-of-threads',
    region: 'eu-central-1',
    accessKeyId: 'AKTESTBUCKET',
    secretAccessKey: 'Hn4vQ9xLw7Rj2NfB8sTgYc5HuMa4PdEe',
  }
  return {
    terms,
    settings: {
      S3_ENDPOINT: terms.endpoint,
      S3_BUCKET: terms.bucket,
      S3_REGION: terms.region,
      S3_ACCESS_KEY_ID: terms.accessKeyId,
      S3_SECRET_ACCESS_KEY: terms.secretAccessKey,
    },
    objects,
    refusals,
    become: (next) => void (mood = next),
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

async function read(request: IncomingMessage): Promise<Call> {
  const { method = '', url: path = '' } = request
  const headers = Object.entries(request.headers).map(([name, value]) => [name, String(value)])
  return { method, path, headers: Object.fromEntries(headers), body: await buffer(request) }
}

/** As S3 names what is wrong: https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html */
function refusalOf(call: Call, terms: BucketTerms): { status: number; code: string } | undefined {
  const form =
    /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d{8})\/([^/]+)\/s3\/aws4_request, SignedHeaders=([^,]+), Signature=(\w+)$/
  const [, accessKeyId, day = '', region = '', signedHeaders = '', signature] =
    form.exec(call.headers['authorization'] ?? '') ?? []
  if (signature === undefined) return { status: 403, code: 'AccessDenied' }
  if (accessKeyId !== terms.accessKeyId) return { status: 403, code: 'InvalidAccessKeyId' }
  if (region !== terms.region) return { status: 400, code: 'AuthorizationHeaderMalformed' }
  const signed = signedHeaders.split(';')
  if (!mustBeSigned.every((name) => signed.includes(name))) return { status: 403, code: 'AccessDenied' }
  const date = call.headers['x-amz-date'] ?? ''
  const at = Date.parse(date.replace(/^(\d{4})(\d\d)(\d\dT\d\d)(\d\d)(\d\dZ)$/, '$1-$2-$3:$4:$5'))
  if (!date.startsWith(day) || !(Math.abs(at - Date.now()) < skewMs)) {
    return { status: 403, code: 'RequestTimeTooSkewed' }
  }
  if (call.headers['x-amz-content-sha256'] !== sha256(call.body)) {
    return { status: 400, code: 'XAmzContentSHA256Mismatch' }
  }
  const due = s3Signature(call, { day, region, signedHeaders, secretAccessKey: terms.secretAccessKey })
  return signature === due ? undefined : { status: 403, code: 'SignatureDoesNotMatch' }
}

function answerTo({ method, path, body }: Call, { bucket, objects }: { bucket: string; objects: Map<string, Buffer> }) {
  const [, named, key = ''] = /^\/([^/]+)\/(.+)$/.exec(path) ?? []
  if (named !== bucket) return inXml({ status: 404, code: 'NoSuchBucket' })
  const object = objects.get(key)
  switch (method) {
    case 'GET':
      return object ? { status: 200, body: object } : inXml({ status: 404, code: 'NoSuchKey' })
    case 'PUT':
      objects.set(key, body)
      return { status: 200 }
    case 'DELETE':
      objects.delete(key)
      return { status: 204 }
    default:
      return inXml({ status: 405, code: 'MethodNotAllowed' })
  }
}

function inXml({ status, code }: { status: number; code: string }): Answer {
  return { status, body: `<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${code}</Code></Error>` }
}
