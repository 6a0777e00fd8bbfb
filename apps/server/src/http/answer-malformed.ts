import type { EventEmitter } from 'node:events'
import type { Socket } from 'node:net'
import type { Deps } from '@frontdesk/api/core/deps'
import { errorEnvelope } from '@frontdesk/api/core/error-formatter'
import type { ErrorCode } from '@frontdesk/api/core/error-table'
import { newRequestId } from '@frontdesk/api/core/request-context'
import { refusalOf } from '@frontdesk/api/watch/refusal-of'
import { headersOf } from './security-headers.ts'

type Answer = { status: number; reason: string; code: ErrorCode }

/** By Node's code: https://nodejs.org/api/http.html#event-clienterror. Everything else is not HTTP. */
const answers: Record<string, Answer> = {
  HPE_HEADER_OVERFLOW: { status: 431, reason: 'Request Header Fields Too Large', code: 'too_large' },
  HPE_CHUNK_EXTENSIONS_OVERFLOW: { status: 413, reason: 'Content Too Large', code: 'too_large' },
  ERR_HTTP_REQUEST_TIMEOUT: { status: 408, reason: 'Request Timeout', code: 'invalid' },
}
const noRequest: Answer = { status: 400, reason: 'Bad Request', code: 'invalid' }

/** What is not even a request is answered in the same envelope as everything else, and noted. */
export function answerMalformed(server: Pick<EventEmitter, 'on'>, deps: Pick<Deps, 'watch' | 'log' | 'now'>): void {
  server.on('clientError', (error: NodeJS.ErrnoException, socket: Socket) => {
    const answer = answers[error.code ?? ''] ?? noRequest
    // Whoever hung up, or was answered already, hears nothing.
    if (!socket.writable || socket.bytesWritten > 0 || error.code === 'ECONNRESET') {
      socket.destroy()
      return
    }
    const requestId = newRequestId()
    const address = socket.remoteAddress ?? ''
    deps.watch.note({ reason: refusalOf[answer.code], surface: 'page', requestId, address, at: deps.now(), seen: {} })
    deps.log.info({ event: 'request.malformed', requestId, code: answer.code, status: answer.status })
    socket.end(written(answer, requestId))
  })
}

function written({ status, reason, code }: Answer, requestId: string): string {
  const body = JSON.stringify(errorEnvelope(code, requestId))
  const headers = {
    ...headersOf.api,
    'Content-Type': 'application/json',
    'Content-Length': String(Buffer.byteLength(body)),
    'X-Request-Id': requestId,
    Connection: 'close',
  }
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`)
  return [`HTTP/1.1 ${status} ${reason}`, ...lines, '', body].join('\r\n')
}
