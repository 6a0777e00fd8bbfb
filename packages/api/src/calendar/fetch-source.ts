import type { CalendarSourceId, ProviderId } from '@frontdesk/db/ids'
import type { CalendarProblem } from '@frontdesk/db/schema'
import type { Deps } from '../core/deps.ts'
import type { OutsideAnswer } from '../core/call-outside.ts'
import { OutsideError } from '../core/outside-error.ts'
import { type Work, workFor } from '../core/work.ts'
import type { TenantJob } from '../jobs/job.ts'
import { bookingOfUid } from './booking-calendar.ts'
import { type Busy, type BusySpan, mergeSpans } from './read-busy.ts'
import { readBusyApart } from './read-busy-apart.ts'
import {
  countOtherBusy,
  findSource,
  listOwnBookings,
  type Reading,
  lockCalendars,
  lockSource,
  replaceBusy,
  setReading,
} from './source-queries.ts'

const minuteMs = 60_000
const dayMs = 24 * 60 * minuteMs
const mostBytes = 2 * 1024 * 1024
const daysAhead = 400
const quarterMs = 15 * minuteMs
/** Every list of free times reads those of a provider, and those of everybody who offers the service. */
const mostOfProvider = 5_000
const mostOfTenant = 25_000

type Asked = { url: string; version: Version | undefined; zone: string; expandedAt: Date | null }
type Version = { etag?: string; modified?: string }
type Outcome = { busy: Busy; version: Version } | 'unchanged' | { problem: CalendarProblem }

/**
 * Reads when a provider is busy in a calendar elsewhere. What cannot be read leaves the times that were known, and says why.
 */
export const fetchSource: TenantJob = async (deps, tenantId, id) => {
  const sourceId = id as CalendarSourceId // enqueued with a source's id
  const now = deps.now()
  const asked = await workFor(deps, tenantId, (work) => findAsked(work, sourceId))
  if (!asked) return
  const outcome = await readSource(deps, asked, now)
  await workFor(deps, tenantId, (work) => keepOutcome(work, { sourceId, outcome, now }))
}

async function findAsked({ tx, tenantId, keys }: Work, sourceId: CalendarSourceId): Promise<Asked | undefined> {
  const row = await findSource(tx, tenantId, sourceId).executeTakeFirst()
  if (!row) return undefined
  const open = (column: 'url' | 'version', sealed: Buffer) =>
    keys.open({ table: 'calendar_source', column, rowId: row.id }, sealed)
  return {
    url: open('url', row.url_sealed),
    version: row.version_sealed ? (JSON.parse(open('version', row.version_sealed)) as Version) : undefined, // sealed below
    zone: row.zone,
    expandedAt: row.expanded_at,
  }
}

async function readSource(deps: Deps, { url, version, zone, expandedAt }: Asked, now: Date): Promise<Outcome> {
  // What has not changed still has to be laid out again: what recurs goes on, and the days ahead are others.
  const known = expandedAt && now.getTime() - expandedAt.getTime() < dayMs ? version : undefined
  try {
    const answer = await deps.callOutside({
      unverifiedUrl: url,
      method: 'GET',
      mostBytes,
      headers: {
        accept: 'text/calendar',
        ...(known?.etag && { 'if-none-match': known.etag }),
        ...(known?.modified && { 'if-modified-since': known.modified }),
      },
    })
    if (answer.status === 304 && known) return 'unchanged'
    if (answer.status !== 200) return { problem: 'refused' }
    const from = now.getTime() - dayMs
    const question = { from, to: now.getTime() + daysAhead * dayMs, zone }
    const reading = await readBusyApart(answer.body.toString('utf8'), question)
    return 'problem' in reading ? reading : { busy: reading, version: versionOf(answer) }
  } catch (cause) {
    if (cause instanceof OutsideError) return { problem: cause.problem }
    throw cause
  }
}

/** Sent back as it came, if it is short and plain. */
function versionOf({ headers }: OutsideAnswer): Version {
  const plain = (text: string | undefined) => (text && /^[\x20-\x7e]{1,200}$/.test(text) ? text : undefined)
  return { etag: plain(headers.etag), modified: plain(headers['last-modified']) }
}

type Keeping = { sourceId: CalendarSourceId; outcome: Outcome; now: Date }

async function keepOutcome(work: Work, { sourceId, outcome, now }: Keeping): Promise<void> {
  const { tx, tenantId, keys } = work
  await lockCalendars(tx, tenantId).execute()
  const source = await lockSource(tx, tenantId, sourceId).executeTakeFirst()
  if (!source) return
  const read = { checked_at: now, problem: null, failures: 0, retry_at: null, read_at: now }
  if (outcome === 'unchanged') {
    await setReading(tx, tenantId, { id: sourceId, reading: read }).execute()
  } else if ('problem' in outcome) {
    const reading = failed(outcome.problem, { failures: source.failures, now })
    await setReading(tx, tenantId, { id: sourceId, reading }).execute()
  } else {
    const providerId = source.provider_id
    const spans = await elsewhere(work, outcome.busy)
    if (!(await hasRoom(work, { sourceId, providerId, count: spans.length }))) {
      const reading = failed('too_many', { failures: source.failures, now })
      return void (await setReading(tx, tenantId, { id: sourceId, reading }).execute())
    }
    const spot = { table: 'calendar_source', column: 'version', rowId: sourceId }
    const version_sealed = keys.seal(spot, JSON.stringify(outcome.version))
    await replaceBusy(tx, tenantId, { sourceId, providerId, spans })
    await setReading(tx, tenantId, { id: sourceId, reading: { ...read, expanded_at: now, version_sealed } }).execute()
  }
}

/** Read again a quarter of an hour later, then half an hour, and so on up to a day: what is gone stays gone. */
function failed(problem: CalendarProblem, { failures, now }: { failures: number; now: Date }): Reading {
  const pauseMs = Math.min(dayMs, quarterMs * 2 ** Math.min(failures, 10))
  return { checked_at: now, problem, failures: failures + 1, retry_at: new Date(now.getTime() + pauseMs) }
}

type Room = { sourceId: CalendarSourceId; providerId: ProviderId; count: number }

async function hasRoom({ tx, tenantId }: Work, { count, ...source }: Room): Promise<boolean> {
  const { ofProvider, ofTenant } = await countOtherBusy(tx, tenantId, source).executeTakeFirstOrThrow()
  return ofProvider + count <= mostOfProvider && ofTenant + count <= mostOfTenant
}

/**
 * Our own bookings come back from a calendar that reads our feed, and are known here already. Those of another business,
 * for which the same person works, are not: they are times like any other.
 */
async function elsewhere({ tx, tenantId }: Work, { spans, bookings }: Busy): Promise<BusySpan[]> {
  const booked = bookings.map(({ uid, start, end }) => ({ id: bookingOfUid(uid), start, end }))
  const ids = [...new Set(booked.map(({ id }) => id))]
  const own = new Set((await listOwnBookings(tx, tenantId, ids).execute()).map(({ id }) => id))
  return mergeSpans([...spans, ...booked.filter(({ id }) => !own.has(id))])
}
