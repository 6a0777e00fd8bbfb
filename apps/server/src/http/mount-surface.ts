import type { Deps } from '@frontdesk/api/core/deps'
import { codeOf } from '@frontdesk/api/core/api-error'
import { errorEnvelope } from '@frontdesk/api/core/error-formatter'
import { type ErrorCode, errorTable } from '@frontdesk/api/core/error-table'
import { countCall } from '@frontdesk/api/limit/count-call'
import type { LimitClass } from '@frontdesk/api/limit/limits'
import { type RequestContext, newRequestId, readBearer, readCookies } from '@frontdesk/api/core/request-context'
import type { Seen } from '@frontdesk/api/watch/note'
import { refusalOf } from '@frontdesk/api/watch/refusal-of'
import type { AnyRouter } from '@trpc/server'
import { fetchRequestHandler } from '@trpc/server/adapters/fetch'
import type { Refusal, Surface as SurfaceName } from '@frontdesk/db/schema'
import type { Context, Hono } from 'hono'
import { notedCall } from './noted-call.ts'
import { presented } from './presented.ts'
import { readBody } from './read-body.ts'
import { sourceOf } from './source-of.ts'

export type Surface = {
  name: SurfaceName
  router: AnyRouter
  /** The cookie that its callers prove themselves with; without one they have a bearer token. */
  cookie?: string
}

/** 16 KiB carries a message of 4000 characters, 64 KiB a year of working days; a procedure says which it needs. */
const bodyLimit = { usual: 16 * 1024, large: 64 * 1024 }

/** One router on one path: POST and JSON only, one call a request, and on cookie surfaces only from our own pages. */
export function mountSurface(app: Hono, deps: Deps, surface: Surface): void {
  const endpoint = `/api/${surface.name}`
  app.all(`${endpoint}/*`, async (c) => {
    const requestId = newRequestId()
    const source = sourceOf(c, deps)
    const path = new URL(c.req.raw.url).pathname.slice(endpoint.length + 1)
    const { limit, largeInput } = termsOf(surface, path)
    const body = await readBody(c.req.raw, largeInput ? bodyLimit.large : bodyLimit.usual)
    const refusal = refuse(c.req.raw, surface, body)
    // A page of somebody else's can make a browser send what is refused here: that must not use up its owner's calls.
    const call = refusal ? { limit: 'unknown' as const } : { limit, ...presented(c.req.raw.headers, surface, body) }
    const counted = await countCall(deps, { ...call, source })
    const seen: Seen = {}
    let told = false
    const note = (reason: Refusal, procedure?: string) =>
      deps.watch.note({ ...notedCall(c, deps), reason, surface: surface.name, procedure, requestId, seen })
    const code = counted.refusal ?? refusal
    if (code || body === undefined) {
      note(code === 'forbidden' ? 'foreign_page' : refusalOf[code ?? 'too_large'])
      return withHeaders(envelope(c, code ?? 'too_large', requestId), counted.headers)
    }
    const startedAt = performance.now()
    const responseHeaders = new Headers()
    const stream: RequestContext['stream'] = {}
    const signal = AbortSignal.any([c.req.raw.signal, deps.ending])
    const response = await fetchRequestHandler({
      endpoint,
      req: new Request(c.req.raw.url, { method: 'POST', headers: c.req.raw.headers, body, signal }),
      router: surface.router,
      allowBatching: false,
      allowMethodOverride: true,
      createContext: (): RequestContext => ({
        deps,
        requestId,
        source,
        bearer: readBearer(c.req.header('authorization')),
        userAgent: c.req.header('user-agent'),
        cookies: surface.cookie ? readCookies(c.req.header('cookie')) : new Map(),
        responseHeaders,
        unattended: c.req.header('x-fd-idle') === '1',
        signal,
        stream,
        seen,
      }),
      onError: ({ error, path }) => {
        if (told) return // a stream that does not begin is told twice by tRPC
        told = true
        const code = codeOf(error)
        const level = errorTable[code].status >= 500 ? 'error' : 'info'
        const procedure = path && surface.router._def.procedures[path] ? path : undefined
        const reason = procedure ? refusalOf[code] : 'no_route'
        note(reason, procedure)
        deps.log[level]({
          event: 'call.failed',
          requestId,
          surface: surface.name,
          procedure: procedure ?? 'unknown',
          code,
          reason,
          cause: error.cause ?? error,
        })
      },
    })
    if (stream.refusal) {
      await response.body?.cancel()
      const refused = withHeaders(envelope(c, stream.refusal, requestId), counted.headers)
      return withHeaders(refused, Object.fromEntries(responseHeaders))
    }
    deps.log.debug({
      event: 'call.done',
      requestId,
      surface: surface.name,
      status: response.status,
      ms: Math.round(performance.now() - startedAt),
    })
    // Into the answer as it is: another around its body would be a stream, which takes a turn of the timers to send.
    const { headers } = withHeaders(response, counted.headers)
    responseHeaders.forEach((value, name) => headers.append(name, value))
    headers.set('X-Request-Id', requestId)
    // tRPC adds it to calls and not to streams; nothing here is kept by anybody, so it says nothing.
    headers.delete('Vary')
    return response
  })
}

type Terms = { limit: LimitClass; largeInput?: true | undefined }

function termsOf({ router }: Surface, path: string): Terms {
  const procedures: Record<string, { _def?: { meta?: Partial<Terms> } }> = router._def.procedures
  const { limit = 'unknown', largeInput } = (Object.hasOwn(procedures, path) ? procedures[path]?._def?.meta : {}) ?? {}
  return { limit, largeInput }
}

function refuse(request: Request, surface: Surface, body: string | undefined): ErrorCode | undefined {
  if (request.method !== 'POST') return 'method_not_allowed'
  if (body === undefined) return 'too_large'
  if (!/^application\/json *(?:;|$)/.test(request.headers.get('content-type') ?? '')) return 'unsupported_media_type'
  const { pathname, searchParams } = new URL(request.url)
  if (searchParams.has('batch') || isOddForTrpc(request, searchParams)) return 'invalid'
  // tRPC would decode a path and take slashes off its ends: what it finds by such a name was counted as something else.
  if (!/^\/api\/\w+\/[\w.]+$/.test(pathname)) return 'not_found'
  // A form on another page can send cookies, but neither this header nor this content type.
  const own = request.headers.get('x-fd') === '1' && request.headers.get('sec-fetch-site') === 'same-origin'
  return surface.cookie && !own ? 'forbidden' : undefined
}

/** What tRPC refuses by itself, before it knows the request's id. */
function isOddForTrpc(request: Request, searchParams: URLSearchParams): boolean {
  return searchParams.has('connectionParams') || request.headers.get('trpc-accept') === 'application/jsonl'
}

export function envelope(c: Context, code: ErrorCode, requestId: string): Response {
  // What is too large was not read to its end, so nothing else can come over this connection.
  const close: Record<string, string> = code === 'too_large' ? { Connection: 'close' } : {}
  return c.json(errorEnvelope(code, requestId), errorTable[code].status, { 'X-Request-Id': requestId, ...close })
}

export function withHeaders(response: Response, headers: Record<string, string>): Response {
  for (const [name, value] of Object.entries(headers)) response.headers.set(name, value)
  return response
}
