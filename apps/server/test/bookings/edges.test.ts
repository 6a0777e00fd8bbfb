import { decodeId } from '@frontdesk/api/core/id-schema'
import { steps } from '@frontdesk/api/booking/states'
import { runJobs } from '@frontdesk/testkit/run-jobs'
import { type TestApp, startTestApp } from '@frontdesk/testkit/start-test-app'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { deeds } from './deeds.ts'
import { situations } from './situations.ts'
import { type Stage, openStage } from './stage.ts'
import { type Walk, walks } from './walks.ts'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app[Symbol.asyncDispose]())

test('every step of a booking’s life is walked, by everything that sets it off, and no other', () => {
  const walked = walks.flatMap(({ path, by }) => stepsOf(path).map((step) => `${step} by ${by}`))
  const known = steps.flatMap(({ from, to, by }) => by.map((trigger) => `${from} to ${to} by ${trigger}`))
  expect([...new Set(walked)].toSorted()).toEqual(known.toSorted())
})

const named = walks.map((walk) => ({
  ...walk,
  name: `${walk.path.map((state) => state ?? 'nothing').join(' to ')} by ${walk.by}: ${walk.given}`,
}))

test.each(named)('$name', async (walk) => {
  const stage = await openStage(app, walk.offered)
  const facts = await situations[walk.given](stage)
  // What was kept for too long would end by itself.
  if (!isLeft(walk)) await runJobs(app)
  const before = facts.watched ? await seen(stage, facts.watched) : nothingYet
  const begun = await deeds[walk.by]?.(stage, facts)
  await runJobs(app)
  const id = walk.path[0] === null ? idOf(begun) : facts.watched
  const after = await seen(stage, id)

  expect(after.state).toBe(walk.path.at(-1))
  const history = after.history.slice(before.history.length)
  expect(history.map(({ fromState, toState }) => `${fromState} to ${toState}`)).toEqual(stepsOf(walk.path))
  expect(new Set(history.map(({ actor }) => actor))).toEqual(new Set([actorOf(walk)]))
  expect(after.timeline.slice(before.timeline.length)).toEqual(walk.timeline)
  const told = after.mails.filter(({ id }) => !before.mails.some((mail) => mail.id === id))
  expect(told.map(({ kind }) => kind).toSorted()).toEqual(walk.mails)
})

function stepsOf(path: Walk['path']): string[] {
  return path.slice(1).map((to, at) => `${path[at]} to ${to}`)
}

const isLeft = ({ given }: Walk) => given.startsWith('held by somebody who left')

function idOf(begun: unknown): string {
  if (typeof begun === 'object' && begun && 'id' in begun && typeof begun.id === 'string') return begun.id
  throw new Error('nothing began')
}

type Seen = Awaited<ReturnType<typeof seen>>
const nothingYet: Pick<Seen, 'history' | 'timeline' | 'mails'> = { history: [], timeline: [], mails: [] }

/** What the staff see of it, and the mails that have left about it. */
async function seen(stage: Stage, bookingId: string) {
  const staff = await stage.staff()
  const { state, history, projectId, customerEmail } = await staff.booking.get.query({ bookingId })
  const entries = projectId ? (await staff.project.get.query({ projectId })).timeline : []
  const mails = await app.owner
    .selectFrom('mail')
    .innerJoin('project', 'project.id', 'mail.project_id')
    .where('project.booking_id', '=', decodeId('booking', bookingId))
    .where('mail.sent_at', 'is not', null)
    .select(['mail.id', 'mail.kind'])
    .execute()
  const arrived = app.mailbox.mails().filter(({ to }) => to.includes(customerEmail))
  expect(arrived).toHaveLength(mails.length)
  return { state, history, timeline: entries.map(({ kind }) => kind), mails }
}

/** Whose hand the history names. What runs by itself, and what others left behind, is nobody's. */
function actorOf(walk: Walk): string {
  const { by } = walk
  const [surface = ''] = by.split('.')
  if (by.startsWith('job') || by.startsWith('stripe') || isLeft(walk)) return 'system'
  return surface === 'integration' ? 'api_key' : surface
}
