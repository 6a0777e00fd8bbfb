import { readFeed } from '@frontdesk/api/calendar/read-feed'
import { codeOf } from '@frontdesk/api/core/api-error'
import type { Deps } from '@frontdesk/api/core/deps'
import type { ErrorCode } from '@frontdesk/api/core/error-table'
import { newRequestId } from '@frontdesk/api/core/request-context'
import { countCall } from '@frontdesk/api/limit/count-call'
import { refusalOf } from '@frontdesk/api/watch/refusal-of'
import type { Refusal } from '@frontdesk/db/schema'
import type { Hono } from 'hono'
import { envelope, withHeaders } from './mount-surface.ts'
import { notedCall } from './noted-call.ts'
import { sourceOf } from './source-of.ts'

/**
 * A member's bookings for a calendar program, which can show nothing but an address: so the address is the secret, and
 * whatever is wrong with one is answered like a page that is not there.
 */
export function mountCalendarFeed(app: Hono, deps: Deps): void {
  app.get('/calendar/:file', async (c) => {
    const requestId = newRequestId()
    const token = /^(fd_[a-z]+_[0-9a-z]{26}\.[\w-]{43})\.ics$/.exec(c.req.param('file'))?.[1]
    const counted = await countCall(deps, { limit: 'calendar', source: sourceOf(c, deps), credential: token })
    const refuse = (code: ErrorCode, reason: Refusal = refusalOf[code]) => {
      const seen = { presented: { kind: 'calendar' as const, token } }
      deps.watch.note({ ...notedCall(c, deps), reason, surface: 'page', requestId, seen })
      return withHeaders(envelope(c, code, requestId), counted.headers)
    }
    if (counted.refusal) return refuse(counted.refusal)
    try {
      const content = await readFeed(deps, token)
      // Keyed, so that nobody can tell from it what is in the file without having it.
      const etag = `"${deps.limitSecrets.hash('calendar etag', content).toString('base64url').slice(0, 22)}"`
      const headers = { ...counted.headers, ETag: etag, 'Cache-Control': 'no-store' }
      if (c.req.header('if-none-match') === etag) return withHeaders(c.body(null, 304), headers)
      return withHeaders(c.body(content), {
        ...headers,
        'Content-Type': 'text/calendar; charset=utf-8',
        'Content-Disposition': 'attachment; filename="bookings.ics"',
      })
    } catch (cause) {
      const code = codeOf(cause)
      if (code === 'unauthenticated') return refuse('not_found', refusalOf[code])
      throw cause
    }
  })
}
