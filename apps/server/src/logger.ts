import type { LogFields } from '@frontdesk/api/core/log'
import { type Logger, pino } from 'pino'

/** The only fields that ever reach a log line: names of events, ids and enums. Never a person, content or a secret. */
const allowed: Record<keyof LogFields, true> = {
  event: true,
  requestId: true,
  surface: true,
  procedure: true,
  code: true,
  reason: true,
  anomaly: true,
  status: true,
  ms: true,
  job: true,
  jobId: true,
  attempt: true,
  cause: true,
  port: true,
  url: true,
  count: true,
}

export function createLogger(level: string, destination?: { write(line: string): void }): Logger {
  return pino(
    {
      level,
      base: undefined,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }), log: keepAllowed },
      onChild: () => {
        throw new Error('a line is its fields: what a child is bound to would pass them by')
      },
      // A line is its fields. Free text, or an error in their place, whose message pino would take, is none.
      hooks: {
        logMethod([fields], method) {
          const isFields = typeof fields === 'object' && fields !== null && !(fields instanceof Error)
          method.apply(this, [isFields ? fields : { event: 'log.misused', cause: fields }])
        },
      },
    },
    destination,
  )
}

function keepAllowed(fields: Record<string, unknown>): Record<string, unknown> {
  const kept: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(fields)) {
    if (name === 'cause') kept[name] = safeError(value)
    else if (Object.hasOwn(allowed, name) && typeof value !== 'object') kept[name] = value
  }
  return kept
}

/** Enough to find the place, without the texts: a database's message quotes values, an upstream's quotes people. */
export function safeError(error: unknown, depth = 0): Record<string, unknown> {
  if (!(error instanceof Error)) return { type: typeof error }
  const { code, statusCode, constraint, requestId }: Record<string, unknown> = Object.fromEntries(Object.entries(error))
  return {
    type: error.name === 'Error' ? error.constructor.name : error.name,
    ...(typeof code === 'string' && { code: code.slice(0, 60) }),
    ...(typeof statusCode === 'number' && { statusCode }),
    ...(typeof constraint === 'string' && { constraint }),
    ...(typeof requestId === 'string' && { upstreamRequestId: requestId }),
    stack: frames(error),
    // Causes may lead in a circle.
    ...(error.cause !== undefined && depth < 4 && { cause: safeError(error.cause, depth + 1) }),
  }
}

/** The places, without the message before them: it may have lines that look like places. */
function frames(error: Error): string[] {
  const stack = error.stack ?? ''
  const at = stack.indexOf(error.message)
  const places = at < 0 ? '' : stack.slice(at + error.message.length)
  const lines = places.split('\n').filter((text) => /^\s+at /.test(text))
  return lines.slice(0, 8).map((text) => text.trim())
}
