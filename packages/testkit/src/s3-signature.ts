import { createHash, createHmac } from 'node:crypto'

/** As it came over the wire: its path as it is encoded there, its headers by their names in small letters. */
export type S3Request = { method: string; path: string; headers: Readonly<Record<string, string>> }
export type S3Signer = { day: string; region: string; signedHeaders: string; secretAccessKey: string }

/**
 * What the signature of a request has to be, by AWS's own description and by nothing that signs ours:
 * https://docs.aws.amazon.com/AmazonS3/latest/API/sig-v4-header-based-auth.html
 */
export function s3Signature({ method, path, headers }: S3Request, signer: S3Signer): string {
  const { day, region, signedHeaders, secretAccessKey } = signer
  const [address = '', query = ''] = path.split('?')
  const lines = signedHeaders.split(';').map((name) => `${name}:${headers[name]?.trim() ?? ''}\n`)
  const canonical = [method, address, query, lines.join(''), signedHeaders, headers['x-amz-content-sha256']].join('\n')
  const scope = [day, region, 's3', 'aws4_request']
  const text = ['AWS4-HMAC-SHA256', headers['x-amz-date'], scope.join('/'), sha256(canonical)].join('\n')
  const key = scope.reduce<Buffer>((above, part) => hmac(above, part), Buffer.from(`AWS4${secretAccessKey}`))
  return hmac(key, text).toString('hex')
}

export function sha256(content: string | Buffer): string {
  return createHash('sha256').update(content).digest('hex')
}

function hmac(key: Buffer, text: string): Buffer {
  return createHmac('sha256', key).update(text).digest()
}
