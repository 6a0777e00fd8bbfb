import type { FileCall, FileDesk } from '@frontdesk/api/attachment/file-desk'
import { mostFileBytes } from '@frontdesk/api/attachment/rules'
import { Attachment } from '@frontdesk/api/attachment/schemas'
import { codeOf } from '@frontdesk/api/core/api-error'
import type { Deps } from '@frontdesk/api/core/deps'
import { type ErrorCode, errorTable } from '@frontdesk/api/core/error-table'
import { newRequestId } from '@frontdesk/api/core/request-context'
import { countCall } from '@frontdesk/api/limit/count-call'
import type { LimitClass } from '@frontdesk/api/limit/limits'
import { refusalOf } from '@frontdesk/api/watch/refusal-of'
import type { Context, Hono } from 'hono'
import { atOnce } from './at-once.ts'
import { attachmentHeader } from './attachment-header.ts'
import { envelope, withHeaders } from './mount-surface.ts'
import { notedCall } from './noted-call.ts'
import { presented } from './presented.ts'
import { drain, readBytes } from './read-body.ts'
import { sourceOf } from './source-of.ts'

export type FileSurface = {
  name: 'visitor' | 'customer' | 'member'
  /** The cookie that its callers prove themselves with; without one they have a bearer token. */
  cookie?: string
  tokenOf(c: Context): string | undefined | Promise<string | undefined>
  deskOf(call: FileCall): FileDesk
}

const questionBytes = 1024
/** Each is held in memory until it is through, however slowly it comes. A house full of people sends fewer. */
const mostUploadsAtOnce = 20

/**
 * Files go their own way: bytes in, bytes out, and by POST like everything else, so that neither whose nor which stands in an
 * address. A file comes out as something to be saved, never as a page.
 */
export function mountFiles(app: Hono, deps: Deps, surface: FileSurface): void {
  const at = `/files/${surface.name}`
  const uploads = atOnce(mostUploadsAtOnce)
  const coming = { deps, surface, limit: 'upload', most: mostFileBytes, type: 'application/octet-stream' } as const
  app.post(`${at}/keep`, async (c) => await answer(c, { ...coming, placeFor: uploads }, keep))
  app.post(
    `${at}/read`,
    async (c) =>
      await answer(c, { deps, surface, limit: 'download', most: questionBytes, type: 'application/json' }, read),
  )
}

type Terms = {
  deps: Deps
  surface: FileSurface
  limit: LimitClass
  most: number
  type: string
  /** Where callers of one address have to wait for each other. */
  placeFor?: (source: string) => Disposable | undefined
}
type Work = (c: Context, desk: FileDesk, bytes: Buffer) => Promise<Response>

async function keep(c: Context, desk: FileDesk, bytes: Buffer): Promise<Response> {
  const name = decoded(c.req.header('x-fd-name') ?? '')
  return c.json(Attachment.parse(await desk.keep({ bytes, name })))
}

async function read(c: Context, desk: FileDesk, bytes: Buffer): Promise<Response> {
  const { name, type, bytes: content } = await desk.read(idIn(bytes))
  return c.body(new Uint8Array(content), 200, {
    'Content-Type': type,
    'Content-Disposition': attachmentHeader(name),
    'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
  })
}

async function answer(c: Context, terms: Terms, work: Work): Promise<Response> {
  const { deps, surface, limit, most, type, placeFor } = terms
  const requestId = newRequestId()
  const { raw } = c.req
  // A page of somebody else's can make a browser send what is refused here: that must not use up its owner's calls.
  const refusal = refuse(raw.headers, surface, type)
  const call = refusal ? { limit: 'unknown' as const } : { limit, ...presented(raw.headers, surface, undefined) }
  const source = sourceOf(c, deps)
  const counted = await countCall(deps, { ...call, source })
  const token = await surface.tokenOf(c)
  const desk = surface.deskOf({
    deps,
    requestId,
    token,
    unverifiedConversationId: c.req.header('x-fd-conversation') ?? '',
  })
  try {
    const code = counted.refusal ?? refusal
    if (code) return await refused(code)
    await desk.prove()
    using place = placeFor?.(source)
    if (placeFor && !place) return await refused('slow_down')
    const bytes = await readBytes(raw, most)
    if (!bytes) return await refused('too_large')
    return withHeaders(await work(c, desk, bytes), { ...counted.headers, 'X-Request-Id': requestId })
  } catch (cause) {
    const code = codeOf(cause)
    const level = errorTable[code].status >= 500 ? 'error' : 'info'
    deps.log[level]({ event: 'call.failed', requestId, surface: surface.name, procedure: 'files', code, cause })
    return await refused(code)
  }

  async function refused(code: ErrorCode): Promise<Response> {
    if (!raw.bodyUsed && code !== 'too_large') await drain(raw, most)
    const reason = code === 'forbidden' ? 'foreign_page' : refusalOf[code]
    deps.watch.note({ ...notedCall(c, deps), reason, surface: surface.name, requestId, seen: desk.seen })
    return withHeaders(envelope(c, code, requestId), counted.headers)
  }
}

function refuse(headers: Headers, { cookie }: FileSurface, type: string): ErrorCode | undefined {
  if (headers.get('content-type') !== type) return 'unsupported_media_type'
  const own = headers.get('x-fd') === '1' && headers.get('sec-fetch-site') === 'same-origin'
  return cookie && !own ? 'forbidden' : undefined
}

/** Malformed like missing. */
function idIn(question: Buffer): string {
  try {
    const { attachmentId }: { attachmentId?: unknown } = JSON.parse(question.toString('utf8')) ?? {}
    return typeof attachmentId === 'string' ? attachmentId.slice(0, 64) : ''
  } catch {
    return ''
  }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text.slice(0, 1_000))
  } catch {
    return ''
  }
}
