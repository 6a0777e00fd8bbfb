import { switchAccountByOperator, openAccountByOperator } from '../../src/operate/account.ts'
import { addAccount } from '@frontdesk/testkit/arrange-account'
import { type TestApp, startTestApp } from '@frontdesk/testkit/start-test-app'
import { loggedIn, memberClient } from '@frontdesk/testkit/test-client'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readOperatorEnv } from '../../src/env.ts'

let app: TestApp
beforeAll(async () => {
  // The operator's link is good for an hour of the wall's clock.
  app = await startTestApp({ wallClock: true })
})
afterAll(() => app[Symbol.asyncDispose]())

const password = 'umbrella harvest violin'
const refused = { data: { code: 'unauthenticated' } }
const quiet = () => {}

test('the operator opens the first account, with a link instead of a mail', async () => {
  const lines: string[] = []
  const email = 'first@people.example'
  const env = readOperatorEnv(app.env)
  await openAccountByOperator(env, { email }, (line) => void lines.push(line))
  const token = /#(\S+)/.exec(lines.join('\n'))?.[1] ?? ''
  const client = memberClient(app.server.appUrl)
  expect(await client.auth.verify.mutate({ token, password, displayName: 'First' })).toMatchObject({ email })
  await expect(openAccountByOperator(env, { email }, quiet)).rejects.toThrow('There is an account')
})

test('an account that the operator switches off ends with all its sessions, and comes back when it is switched on', async () => {
  const { email } = await addAccount(app, { password })
  const client = await loggedIn(app.server.appUrl, { email, password })
  const env = readOperatorEnv(app.env)
  await switchAccountByOperator(env, { email, state: 'off' }, quiet)
  await expect(client.account.get.query({})).rejects.toMatchObject(refused)
  await expect(loggedIn(app.server.appUrl, { email, password })).rejects.toMatchObject(refused)
  await switchAccountByOperator(env, { email, state: 'on' }, quiet)
  await expect(client.account.get.query({})).rejects.toMatchObject(refused)
  expect(await (await loggedIn(app.server.appUrl, { email, password })).account.get.query({})).toMatchObject({ email })
})

test('an address that has no account, or is none, is said to be so', async () => {
  const env = readOperatorEnv(app.env)
  const switching = (email?: string) => switchAccountByOperator(env, { email, state: 'off' }, quiet)
  await expect(switching('nobody@people.example')).rejects.toThrow('There is no account')
  await expect(switching('nobody')).rejects.toThrow('Name the account')
  await expect(switching()).rejects.toThrow('Name the account')
})
