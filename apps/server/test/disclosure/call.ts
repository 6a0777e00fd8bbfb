import { Agent, request } from 'node:http'
import type { TestApp } from '@frontdesk/testkit/start-test-app'
import { forgetCounts } from './used-up.ts'
import type { Side } from './world.ts'

export type Answer = { status: number; headers: string[]; body: string }
export type SurfaceName = 'visitor' | 'customer' | 'member' | 'integration'
export type Call = {
  surface: SurfaceName
  procedure: string
  input: unknown
  credential: Record<string, string>
  /** What the caller says about itself beside the credential. */
  claims?: Record<string, string>
}
/** A call of anything that answers over HTTP. */
export type PlainCall = { url: string; method?: string; headers?: Record<string, string>; body?: string }

/** How each surface's caller shows who they are. */
export function credentialOf(surface: SurfaceName, side: Side): Record<string, string> {
  switch (surface) {
    case 'visitor':
      return { authorization: `Bearer ${side.accessToken}` }
    case 'customer':
      return { cookie: side.hubJar.header() }
    case 'member':
      return { cookie: side.memberJar.header() }
    case 'integration':
      return { authorization: `Bearer ${side.apiKey}` }
  }
}

const agent = new Agent({ keepAlive: true })
let calls = 0

/** A procedure's answer to the byte. */
export async function call(app: TestApp, asked: Call): Promise<Answer> {
  return await plainCall(app, requestOf(app, asked))
}

export function requestOf(app: TestApp, { surface, procedure, input, credential, claims }: Call): PlainCall {
  const origin = surface === 'visitor' ? app.server.widgetUrl : app.server.appUrl
  const own = { 'content-type': 'application/json', 'x-fd': '1', 'sec-fetch-site': 'same-origin' }
  return {
    url: `${origin}/api/${surface}/${procedure}`,
    method: 'POST',
    headers: { ...own, ...claims, ...credential },
    body: JSON.stringify(input),
  }
}

/** As `send`; and no other call is counted, so that the headers that tell of limits are equal too. What was used up stays so. */
export async function plainCall(app: TestApp, asked: PlainCall): Promise<Answer> {
  if ('limiter' in app.server.deps) await forgetCounts(app)
  return await send(asked)
}

/**
 * Status, headers as they came over the socket (their order and spelling included) and body. Masked are the date and the
 * request's id, which is of fixed length, and nothing else. Every call comes from an address of its own.
 */
export async function send({ url, method = 'GET', headers = {}, body }: PlainCall): Promise<Answer> {
  const from = { 'x-forwarded-for': addressOf(calls++) }
  return await new Promise<Answer>((resolve, reject) => {
    const outgoing = request(url, { method, headers: { ...from, ...headers }, agent }, (incoming) => {
      const answer = { status: incoming.statusCode ?? 0, headers: headerLines(incoming.rawHeaders) }
      if (incoming.headers['content-type']?.startsWith('text/event-stream')) {
        incoming.destroy()
        resolve({ ...answer, body: '(stream)' })
        return
      }
      const chunks: Buffer[] = []
      incoming.on('data', (chunk: Buffer) => void chunks.push(chunk))
      incoming.on('error', reject)
      incoming.on('end', () => resolve({ ...answer, body: maskRequestId(Buffer.concat(chunks).toString('latin1')) }))
    })
    outgoing.on('error', reject)
    outgoing.end(body)
  })
}

function headerLines(raw: readonly string[]): string[] {
  const lines: string[] = []
  for (let at = 0; at < raw.length; at += 2) {
    const name = raw[at] ?? ''
    lines.push(`${name}: ${name.toLowerCase() === 'date' ? '*' : maskRequestId(raw[at + 1] ?? '')}`)
  }
  return lines
}

function maskRequestId(text: string): string {
  return text.replaceAll(/req_[0-9a-f]{24}/g, 'req_************************')
}

/** 198.18.0.0/15 is set aside for measuring (RFC 2544). */
function addressOf(count: number): string {
  return `198.${18 + ((count >> 16) & 1)}.${(count >> 8) & 255}.${count & 255}`
}
