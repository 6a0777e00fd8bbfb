import { expect, test } from 'vitest'
import { openHouse } from './open-house.ts'

test('whoever tries a password too often is told in a sentence how long to wait, and keeps what was typed', async () => {
  await using house = await openHouse()
  const { app } = house
  // A browser reports a refused call as an error of its own.
  await using page = await house.newPage({ expected: [/status of 4(01|29)/] })
  await page.goto(`${app.server.appUrl}/admin/`)
  const email = page.getByRole('textbox', { name: 'E-mail' })
  const password = page.getByRole('textbox', { name: 'Password' })
  await email.fill(app.a.email)
  await password.fill('not the pass phrase at all')
  const told = page.getByRole('alert')
  // Five pass in a minute, and the minute may turn meanwhile.
  for (let at = 0; at < 11 && !(await told.filter({ hasText: 'wait' }).isVisible()); at++) {
    const answered = page.waitForResponse(/auth\.login/)
    await page.getByRole('button', { name: 'Log in' }).click()
    await answered
    await told.waitFor()
  }
  expect(await told.innerText()).toMatch(/Please wait (a second|\d+ seconds), then try again\./)
  expect(await email.inputValue()).toBe(app.a.email)
  expect(await password.inputValue()).toBe('not the pass phrase at all')
})
