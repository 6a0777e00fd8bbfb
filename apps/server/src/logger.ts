import { type Logger, pino } from 'pino'

/** The only fields that ever reach a log line: names of events, ids and enums. Never a person, content or a secret. */
const allowed = new Set([
  'event',
  'requestId',
  'surface',
  'procedure',
  'code',
  'status',
  'ms',
  'job',
  'jobId',
  'attempt',
  'cause',
  'port',
  'url',
  'count',
])

export function createLogger(level: string, destination?: { write(line: string): void }): Logger {
  return pino(
    {
      level,
      base: undefined,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }), log: keepAllowed },
    },
    destination,
  )
}

function keepAllowed(fields: Record<string, unknown>): Record<string, unknown> {
  const kept: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(fields)) {
    if (allowed.has(name)) kept[name] = name === 'cause' ? safeError(value) : value
  }
  return kept
}

/** Enough to find the place, without the texts: a database's message quotes values, an upstream's quotes people. */
export function safeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { type: typeof error }
  const { code, statusCode, constraint, requestId }: Record<string, unknown> = { ...error }
  return {
    type: error.name,
    ...(typeof code === 'string' && { code: code.slice(0, 60) }),
    ...(typeof statusCode === 'number' && { statusCode }),
    ...(typeof constraint === 'string' && { constraint }),
    ...(typeof requestId === 'string' && { upstreamRequestId: requestId }),
    stack: frames(error),
    ...(error.cause !== undefined && error.cause !== error && { cause: safeError(error.cause) }),
  }
}

/** The places, not the first line, which repeats the message. */
function frames(error: Error): string[] {
  const lines = (error.stack ?? '').split('\n').filter((text) => /^\s+at /.test(text))
  return lines.slice(0, 8).map((text) => text.trim())
}
