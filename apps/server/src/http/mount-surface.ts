import type { Deps } from '@frontdesk/api/core/deps'
import { codeOf } from '@frontdesk/api/core/api-error'
import { errorEnvelope } from '@frontdesk/api/core/error-formatter'
import { type ErrorCode, errorTable } from '@frontdesk/api/core/error-table'
import { type RequestContext, newRequestId, readBearer, readCookies } from '@frontdesk/api/core/request-context'
import type { Seen } from '@frontdesk/api/watch/note'
import { refusalOf } from '@frontdesk/api/watch/refusal-of'
import type { AnyRouter } from '@trpc/server'
import { fetchRequestHandler } from '@trpc/server/adapters/fetch'
import type { Refusal, Surface as SurfaceName } from '@frontdesk/db/schema'
import type { Context, Hono } from 'hono'
import { notedCall } from './noted-call.ts'
import { readBody } from './read-body.ts'

export type Surface = { name: SurfaceName; router: AnyRouter; cookies: boolean }

/** 16 KiB carries a message of 4000 characters, 64 KiB a year of working days; a procedure says which it needs. */
const bodyLimit = { usual: 16 * 1024, large: 64 * 1024 }

/** One router on one path: POST and JSON only, one call a request, and on cookie surfaces only from our own pages. */
export function mountSurface(app: Hono, deps: Deps, surface: Surface): void {
  const endpoint = `/api/${surface.name}`
  app.all(`${endpoint}/*`, async (c) => {
    const requestId = newRequestId()
    const body = await readBody(c.req.raw, limitOf(surface, c.req.path.slice(endpoint.length + 1)))
    const refusal = refuse(c.req.raw, surface, body)
    const seen: Seen = {}
    let told = false
    const note = (reason: Refusal, procedure?: string) =>
      deps.watch.note({ ...notedCall(c, deps), reason, surface: surface.name, procedure, requestId, seen })
    if (refusal || body === undefined) {
      const code = refusal ?? 'too_large'
      note(code === 'forbidden' ? 'foreign_page' : refusalOf[code])
      return envelope(c, code, requestId)
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
        bearer: readBearer(c.req.header('authorization')),
        userAgent: c.req.header('user-agent'),
        cookies: surface.cookies ? readCookies(c.req.header('cookie')) : new Map(),
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
      return envelope(c, stream.refusal, requestId)
    }
    deps.log.debug({
      event: 'call.done',
      requestId,
      surface: surface.name,
      status: response.status,
      ms: Math.round(performance.now() - startedAt),
    })
    const headers = new Headers(response.headers)
    responseHeaders.forEach((value, name) => headers.append(name, value))
    headers.set('X-Request-Id', requestId)
    return new Response(response.body, { status: response.status, headers })
  })
}

function limitOf({ router }: Surface, path: string): number {
  const procedure: { _def?: { meta?: { largeInput?: true } } } | undefined = router._def.procedures[path]
  return procedure?._def?.meta?.largeInput ? bodyLimit.large : bodyLimit.usual
}

function refuse(request: Request, surface: Surface, body: string | undefined): ErrorCode | undefined {
  if (request.method !== 'POST') return 'method_not_allowed'
  if (body === undefined) return 'too_large'
  if (!/^application\/json *(?:;|$)/.test(request.headers.get('content-type') ?? '')) return 'unsupported_media_type'
  const { pathname, searchParams } = new URL(request.url)
  if (searchParams.has('batch') || isOddForTrpc(request, searchParams)) return 'invalid'
  if (!isDecodable(pathname)) return 'not_found'
  // A form on another page can send cookies, but neither this header nor this content type.
  const own = request.headers.get('x-fd') === '1' && request.headers.get('sec-fetch-site') === 'same-origin'
  return surface.cookies && !own ? 'forbidden' : undefined
}

/** What tRPC refuses by itself, before it knows the request's id. */
function isOddForTrpc(request: Request, searchParams: URLSearchParams): boolean {
  return searchParams.has('connectionParams') || request.headers.get('trpc-accept') === 'application/jsonl'
}

/** tRPC answers in its own way when a path is not UTF-8. */
function isDecodable(path: string): boolean {
  try {
    decodeURIComponent(path)
    return true
  } catch {
    return false
  }
}

export function envelope(c: Context, code: ErrorCode, requestId: string): Response {
  // What is too large was not read to its end, so nothing else can come over this connection.
  const close: Record<string, string> = code === 'too_large' ? { Connection: 'close' } : {}
  return c.json(errorEnvelope(code, requestId), errorTable[code].status, { 'X-Request-Id': requestId, ...close })
}
