import { type TestApp, startTestApp } from '@frontdesk/testkit/start-test-app'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { call, credentialOf } from './call.ts'
import { exampleOf } from './examples.ts'
import { setSite } from './set-site.ts'
import { allProcedures } from './surfaces.ts'
import { type Side, createSide } from './world.ts'

let app: TestApp
let side: Side
beforeAll(async () => {
  app = await startTestApp()
  side = await createSide(app, app.a)
})
afterAll(() => app[Symbol.asyncDispose]())

const deeds = allProcedures().filter(({ type, audience }) => type === 'mutation' && audience === 'visitor')
const isTold = { asks: false, consentText: 'We keep what you write for a year.', mustAgree: true }

/** What it answers once its site asks for something first, of a visitor who has never agreed to it. */
async function answerWhereAsked(name: string, path: string, before: 'message' | 'everything'): Promise<string> {
  await setSite(app, {})
  const input = await exampleOf(name, side)
  await setSite(app, { entry: { ...isTold, before } })
  const { body } = await call(app, {
    surface: 'visitor',
    procedure: path,
    input,
    credential: credentialOf('visitor', side),
  })
  return body
}

describe.each(deeds.filter(({ waitsForEntry }) => waitsForEntry !== 'never'))(
  '$name',
  ({ name, path, waitsForEntry }) => {
    test('waits for what its site asks of visitors before everything', async () => {
      expect(await answerWhereAsked(name, path, 'everything')).toContain('entry_due')
    })

    test(`${waitsForEntry ? 'does not wait' : 'waits'} for what its site asks before the first message`, async () => {
      const body = await answerWhereAsked(name, path, 'message')
      expect(body.includes('entry_due')).toBe(!waitsForEntry)
    })
  },
)

test('only what brings the business nothing waits for nothing', () => {
  const free = deeds.filter(({ waitsForEntry }) => waitsForEntry === 'never').map(({ path }) => path)
  expect(free.toSorted()).toEqual([
    'booking.handoff',
    'booking.release',
    'entry.give',
    'session.end',
    'thread.markRead',
    'thread.typing',
  ])
})
