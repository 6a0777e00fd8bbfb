/** Every line that the process may write. Closed: a line is one of these with a few facts, never words. */
export type LogEvent =
  | 'alert.raised'
  | 'alert.unmailed'
  | 'call.done'
  | 'call.failed'
  | 'job.failed'
  | 'limits.unavailable'
  | 'limits.unreachable'
  | 'log.misused'
  | 'notice.untold'
  | 'process.failed'
  | 'process.undrained'
  | 'refusal.explained'
  | 'request.failed'
  | 'request.malformed'
  | 'server.started'
  | 'server.undrained'
  | 'tenant.erasing'
  | 'wakeups.lost'
  | 'wakeups.unsent'
  | 'watch.dropped'
  | 'watch.unwritten'
  | 'webhook.failed'
  | 'webhook.refused'
  | 'worker.dead'
  | 'worker.unheld'
  | 'worker.unknown'

/** What a line may say: names of ours, ids and numbers. Of a cause only its kind and its place are kept (logger.test.ts). */
export type LogFields = {
  event: LogEvent
  requestId?: string
  surface?: string
  procedure?: string
  code?: string
  reason?: string
  anomaly?: string
  status?: number
  ms?: number
  job?: string
  jobId?: string
  attempt?: number
  port?: number
  url?: string
  count?: number
  cause?: unknown
}

export type LogLevel = 'debug' | 'info' | 'warn' | 'error' | 'fatal'
export type Log = Record<LogLevel, (fields: LogFields) => void>
