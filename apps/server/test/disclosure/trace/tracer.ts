import { isDeepStrictEqual } from 'node:util'
import type { TestApp } from '@frontdesk/testkit/start-test-app'
import { type Call, requestOf, send } from '../call.ts'
import { connectOwner } from '../owner-connection.ts'
import type { Side } from '../world.ts'
import { type Counters, countersAdded, prepareCounters, readCounters, sweepDeadRows } from './counters.ts'
import { planShapes } from './plans.ts'
import { tapWire } from './tap.ts'
import { watchProcess } from './watch-process.ts'

/** Everything that one call did, in a form that is equal exactly when the work was. */
export type Trace = {
  status: number
  /** Text and outcome ("SELECT 0"), in order, with how many values each had. */
  statements: string[]
  plans: string[]
  counters: Counters
  hashes: string[]
  outbound: string[]
  mails: number
  log: string[]
}
export type Tracer = AsyncDisposable & { trace(asked: Call): Promise<Trace> }

/** Nothing but the calls themselves may change what is counted: so no statistics are gathered, and plans stay as they are. */
const settings = { track_functions: 'all', enable_seqscan: 'off', plan_cache_mode: 'force_custom_plan' }

type Traced = () => Promise<Partial<Trace>>

/**
 * Whether any of these calls is other work than the first, and which. A page that is read for the first time shows once
 * and by chance; what depends on the call shows every time that the two follow each other.
 */
export async function findDifference(
  first: Traced,
  others: Iterable<readonly [name: string, call: Traced]>,
): Promise<{ name: string; expected: Partial<Trace>; found: Partial<Trace> } | undefined> {
  let expected = await first()
  for (const [name, call] of others) {
    for (let round = 1; ; round++) {
      const found = await call()
      if (isDeepStrictEqual(expected, found)) break
      if (round === 4) return { name, expected, found }
      expected = await first()
    }
  }
  return undefined
}

export async function startTracer(app: TestApp, side: Side): Promise<Tracer> {
  await using started = new AsyncDisposableStack()
  const owner = started.use(await connectOwner(app.env['DATABASE_URL'] ?? ''))
  const [database] = await owner.query<{ name: string }>('select current_database() as name')
  for (const [name, value] of Object.entries(settings)) {
    await owner.query(`alter database ${database?.name} set ${name} = '${value}'`)
    await owner.query(`set ${name} = '${value}'`)
  }
  await stopAutovacuum(owner)
  await prepareCounters(owner)
  const { db } = app.server.deps
  const tap = await tapWire(db)
  const process = started.use(watchProcess([app.server.appUrl, app.server.widgetUrl].map((url) => new URL(url).host)))
  const subject = { tenantId: side.tenant.tenantId, subjectId: side.tenant.tenantId }
  const running = started.move()
  return {
    async trace(asked) {
      // By this connection, whose own work is told before anything is counted.
      if ('limiter' in app.server.deps) await owner.query('truncate limit_bucket')
      await sweepDeadRows(owner, db)
      const before = await readCounters(owner, db)
      tap.take()
      process.take()
      const lines = app.logLines.length
      const mails = app.mailbox.mails().length
      const { status } = await send(requestOf(app, asked))
      const statements = tap.take()
      const work = process.take()
      const counters = countersAdded(before, await readCounters(owner, db))
      return {
        status,
        statements: statements.map(
          ({ role, text, values, outcome }) => `${role}: ${text} (${values.length}) ${outcome}`,
        ),
        plans: await planShapes(owner, statements, subject),
        counters,
        ...work,
        mails: app.mailbox.mails().length - mails,
        log: app.logLines.slice(lines).map(masked),
      }
    },
    [Symbol.asyncDispose]: async () => await running.disposeAsync(),
  }
}

async function stopAutovacuum(owner: Awaited<ReturnType<typeof connectOwner>>): Promise<void> {
  const tables = await owner.query<{ name: string }>(
    `select format('%I.%I', schemaname, relname) as name from pg_stat_user_tables`,
  )
  for (const { name } of tables) await owner.query(`alter table ${name} set (autovacuum_enabled = off)`)
}

/** A line of the log without what every line has of its own. */
function masked(line: string): string {
  const { time: _time, requestId: _id, ms: _ms, ...fields } = JSON.parse(line) as Record<string, unknown>
  return JSON.stringify(fields)
}

/** One row more or less, under a hash of many milliseconds. */
export function withoutLookUp({ counters: _rows, statements, ...trace }: Trace): Partial<Trace> {
  return { ...trace, statements: statements.map((statement) => statement.replace(/\d+$/, 'any')) }
}
