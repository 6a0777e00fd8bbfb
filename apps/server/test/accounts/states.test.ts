import { limits } from '@frontdesk/api/limit/limits'
import { retryJobs, runJobs } from '@frontdesk/testkit/run-jobs'
import type { SmtpMood } from '@frontdesk/testkit/fickle-smtp'
import { type TestApp, startTestApp } from '@frontdesk/testkit/start-test-app'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Answer, type SurfaceName, requestOf, send } from '../disclosure/call.ts'
import { type Person, type State, personIn, states } from './states.ts'

let app: TestApp
let cells = 0
beforeAll(async () => {
  app = await startTestApp()
})
afterAll(async () => {
  await app[Symbol.asyncDispose]()
  process.stdout.write(`accounts: ${cells} answers compared over ${states.length} states\n`)
})

type Question = {
  surface: SurfaceName
  procedure: string
  input: (person: Person) => Promise<object> | object
  /** What each state's mailbox gets; nothing where it is not named. */
  mails?: Partial<Record<State, string>>
}

const newPassword = 'umbrella harvest violin'
const about = ({ email }: Person) => ({ email })
const finish = 'Finish your account'
const known = 'You already have an account'
const off = 'Your account is switched off'
const registered = { unverified: finish, verified: known, disabled: off, 'member of another tenant': known }

const questions: Record<string, Question> = {
  register: {
    surface: 'member',
    procedure: 'auth.register',
    input: about,
    mails: { none: finish, invited: finish, ...registered },
  },
  resend: { surface: 'member', procedure: 'auth.resend', input: about, mails: registered },
  'request a reset': {
    surface: 'member',
    procedure: 'auth.requestReset',
    input: about,
    mails: {
      unverified: finish,
      verified: 'Choose a new password',
      disabled: off,
      'member of another tenant': 'Choose a new password',
    },
  },
  'log in with a wrong password': {
    surface: 'member',
    procedure: 'auth.login',
    input: ({ email }) => ({ email, password: 'not the pass phrase' }),
  },
  'leave a contact form': {
    surface: 'visitor',
    procedure: 'contact.send',
    input: ({ email }) => ({ siteKey: app.a.siteKey, name: 'Vera', email, text: 'Hello', nonce: 'one-nonce' }),
  },
  'verify with a stale link': {
    surface: 'member',
    procedure: 'auth.verify',
    input: async ({ staleToken }) => ({
      token: await staleToken('verify'),
      password: newPassword,
      displayName: 'Vera',
    }),
  },
  'reset with a stale link': {
    surface: 'member',
    procedure: 'auth.reset',
    input: async ({ staleToken }) => ({ token: await staleToken('reset'), password: newPassword }),
  },
  'confirm an address with a stale link': {
    surface: 'member',
    procedure: 'auth.confirmEmail',
    input: async ({ staleToken }) => ({ token: await staleToken('email') }),
  },
}

/** Once more than anybody may ask about one address within a minute. */
const tooOften = Math.min(...limits.account.rules.map(({ limit }) => limit)) + 1
/** What mails nobody asks the mailer for nothing, so there it is tried often only while that is well. */
const timesOf = ({ mails }: Question, mood: SmtpMood) => (mails || mood === 'up' ? tooOften : 2)
const moods: SmtpMood[] = ['up', 'down', 'slow', 'throwing']

describe.each(Object.entries(questions))('whoever would %s', (name, question) => {
  test.each(moods)(
    'hears the same whoever they are, and so does their mailbox alone, while the mailer is %s',
    async (mood) => {
      app.clock.advance(10 * 60_000)
      const people = await Promise.all(
        states.map(
          async (state, at) => await personIn(app, state, `p${at}.${mood}@${name.replaceAll(' ', '-')}.example`),
        ),
      )
      const inputs = await Promise.all(people.map(async (person) => await question.input(person)))
      await runJobs(app) // whoever is invited has their mail
      await app.mailbox.clear()

      app.mailbox.become(mood)
      const first = await askAll(question, inputs, 1)
      const running = runJobs(app)
      await (mood === 'slow' ? Promise.race([app.mailbox.held(), running]) : running)
      const others = await askAll(question, inputs, timesOf(question, mood) - 1)
      const next = await askAll(neutral, inputs, 1)
      for (const answers of [first, others, next]) expect(new Set(answers).size).toBe(1)
      const statuses = [...JSON.parse(first[0] ?? ''), ...JSON.parse(others[0] ?? '')].map(
        ({ answer }) => answer.status,
      )
      expect(statuses.indexOf(429)).toBe(statuses.length < tooOften ? -1 : tooOften - 1)

      app.mailbox.become('up')
      await running
      await runJobs(app)
      await retryJobs(app)
      const expected = people.flatMap(({ state, email }) => {
        const subject = question.mails?.[state]
        return subject ? [`${email}: ${subject}`] : []
      })
      expect(
        app.mailbox
          .mails()
          .map(({ to, subject }) => `${to.join()}: ${subject}`)
          .toSorted(),
      ).toEqual(expected.toSorted())
    },
  )
})

const neutral: Question = { surface: 'member', procedure: 'auth.me', input: () => ({}) }

/** Every state asks so often, each from an address of its own; what it got, and what that took, as one text. */
async function askAll({ surface, procedure }: Question, inputs: readonly object[], times: number): Promise<string[]> {
  const all: string[] = []
  for (const [at, input] of inputs.entries()) {
    const seen: { answer: Answer; statements: string[] }[] = []
    for (let time = 0; time < times; time++) {
      const statements: string[] = []
      app.server.deps.db.onSql((text) => void statements.push(text))
      const from = { 'x-forwarded-for': `198.51.100.${at + 1}` }
      const isNeutral = procedure === neutral.procedure
      const asked = { surface, procedure, input: isNeutral ? {} : input, credential: {}, claims: from }
      const answer = await send(requestOf(app, asked))
      app.server.deps.db.onSql(undefined)
      seen.push({ answer, statements })
      cells++
    }
    all.push(JSON.stringify(seen))
  }
  return all
}
