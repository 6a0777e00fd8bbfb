import { type AnswerCode, type FieldProblem, FrontdeskError, answerCodes } from './frontdesk-error.ts'

/** tRPC's envelope, as far as it is trusted before it is looked at. */
type Envelope = {
  result?: { data?: unknown }
  error?: { data?: { code?: unknown; requestId?: unknown; fields?: unknown } }
}

/** The result inside an answer, or the error that it is. */
export function readAnswer(procedure: string, response: Response, text: string): unknown {
  const envelope = parse(text)
  const data = envelope?.result?.data
  if (response.ok && data !== undefined) return data
  const told = envelope?.error?.data
  const requestId = typeof told?.requestId === 'string' ? told.requestId : undefined
  throw new FrontdeskError({
    procedure,
    code: isAnswerCode(told?.code) ? told.code : gatewayCode(response.status),
    status: response.status,
    requestId: requestId ?? response.headers.get('x-request-id') ?? undefined,
    fields: Array.isArray(told?.fields) ? (told.fields as FieldProblem[]) : undefined, // the server's closed list
    retryAfterSeconds: secondsOf(response.headers.get('retry-after')),
  })
}

function parse(text: string): Envelope | undefined {
  try {
    return JSON.parse(text) as Envelope // each part is checked where it is used
  } catch {
    return undefined
  }
}

function isAnswerCode(code: unknown): code is AnswerCode {
  return answerCodes.some((known) => known === code)
}

/** Not our server's words. These three are what gateways say when they do not reach it. */
function gatewayCode(status: number): 'unavailable' | 'unexpected' {
  return status === 502 || status === 503 || status === 504 ? 'unavailable' : 'unexpected'
}

function secondsOf(header: string | null): number | undefined {
  return header !== null && /^\d+$/.test(header) ? Number(header) : undefined
}
