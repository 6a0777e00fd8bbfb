import { addUser } from '@frontdesk/testkit/add-user'
import { cookieJar } from '@frontdesk/testkit/cookie-jar'
import { enrolTotp, totpCode } from '@frontdesk/testkit/enrol'
import { runJobs } from '@frontdesk/testkit/run-jobs'
import { startTestApp } from '@frontdesk/testkit/start-test-app'
import { loggedIn, memberClient } from '@frontdesk/testkit/test-client'
import { expect, test } from 'vitest'

const refused = { data: { code: 'unauthenticated' } }

test('who knows the password has fifty wrong codes a day, however often they begin, and its owner is told and has other ways', async () => {
  await using app = await startTestApp()
  const { email, password } = await addUser(app)
  const { secret, recoveryCodes } = await enrolTotp(app, await loggedIn(app.server.appUrl, { email, password }))
  const begin = async (known = password) => {
    app.clock.advance(2 * 60_000) // past the limit of calls
    const member = memberClient(app.server.appUrl, cookieJar())
    expect(await member.auth.login.mutate({ email, password: known })).toEqual({ next: 'second_factor' })
    return member
  }
  const wrong = { method: 'totp', code: 'none' } as const
  const right = () => ({ method: 'totp', code: totpCode(app, secret) }) as const

  const warnings = async () => {
    await runJobs(app)
    return app.mailbox
      .mails()
      .filter(({ to, subject }) => to.includes(email) && /guessing your codes/.test(subject ?? '')).length
  }

  for (let at = 0; at < 10; at++) {
    const guessing = await begin()
    expect(await warnings()).toBe(0)
    for (let guess = 0; guess < 5; guess++) {
      await expect(guessing.auth.factor.mutate({ factor: wrong })).rejects.toMatchObject(refused)
    }
  }
  expect(await warnings()).toBe(1)
  const late = await begin()
  await expect(late.auth.factor.mutate({ factor: right() })).rejects.toMatchObject(refused)
  const unknown = { method: 'recovery_code', code: 'none' } as const
  await expect(late.auth.factor.mutate({ factor: unknown })).rejects.toMatchObject(refused)
  expect(await warnings()).toBe(1) // one a day

  const owner = await begin()
  await owner.auth.factor.mutate({ factor: { method: 'recovery_code', code: recoveryCodes[0] ?? '' } })
  // Whoever guessed does not know this one.
  const next = 'a heron on the roof'
  await owner.account.changePassword.mutate({ current: password, next })
  expect(await (await begin(next)).auth.factor.mutate({ factor: right() })).toMatchObject({ email })
})
