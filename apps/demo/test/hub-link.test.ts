import { encodeId } from '@frontdesk/api/core/id-schema'
import { addOffer, newVisitor, somebody } from '@frontdesk/testkit/arrange'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findFlaws } from './find-flaws.ts'
import { type House, openHouse, visitorContext } from './open-house.ts'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house[Symbol.asyncDispose]())

/** The browser reports a refused code, and that nobody is signed in yet, as errors of its own. */
const device = { ...visitorContext, expected: [/status of 401/] }
const phone = { viewport: { width: 390, height: 844 } }

/** A confirmed booking, and the link that was mailed for it. */
async function mailedLink(): Promise<string> {
  const { app } = house
  await app.mailbox.clear()
  const { serviceId } = await addOffer(app, app.a, { priceMinor: 0 })
  const visitor = await newVisitor(app, app.a)
  const startsAt = new Date(Date.now() + 3 * 86_400_000)
  startsAt.setUTCHours(10, 0, 0, 0)
  const wish = { nonce: 'nonce-0001', serviceId: encodeId('service', serviceId), startsAt: startsAt.toISOString() }
  const { id: bookingId } = await visitor.booking.propose.mutate({ ...wish, ...somebody })
  await visitor.booking.confirm.mutate({ bookingId })
  const mail = await app.mailbox.waitForMail(({ subject }) => subject.includes('is confirmed'))
  return /https?:\/\/\S+#fd_hublink_\S+/.exec(mail.text ?? '')?.[0] ?? ''
}

async function mailedCode(): Promise<string> {
  const mail = await house.app.mailbox.waitForMail(({ subject }) => subject.startsWith('Your code'))
  return /^\d{6}$/m.exec(mail.text ?? '')?.[0] ?? ''
}

test('a scanner that follows the link, with or without running the page, uses nothing up', async () => {
  const link = await mailedLink()
  for (const method of ['GET', 'HEAD']) expect((await fetch(link, { method })).status).toBe(200)
  {
    await using scanner = await house.newPage(device)
    await scanner.goto(link)
    await scanner.getByRole('button', { name: 'Open my project' }).waitFor()
    expect(scanner.url()).not.toContain('fd_hublink')
    expect(await scanner.evaluate('document.referrer')).toBe('')
    expect(await findFlaws(scanner)).toEqual([])
  }
  await using customer = await house.newPage(device)
  await customer.goto(link)
  await customer.getByRole('button', { name: 'Open my project' }).click()
  await customer.getByText('Your appointment is confirmed').waitFor()
})

test('a phone opens with a mailed code what a computer opened before, and each can end the other', async () => {
  const link = await mailedLink()
  await using computer = await house.newPage(device)
  await computer.goto(link)
  await computer.getByRole('button', { name: 'Open my project' }).click()
  await computer.getByText('Your appointment is confirmed').waitFor()

  await using handy = await house.newPage({ ...device, ...phone })
  await handy.goto(link)
  await handy.getByRole('button', { name: 'Open my project' }).click()
  const field = handy.getByRole('textbox', { name: 'Code from the e-mail' })
  const code = await mailedCode()
  expect(await findFlaws(handy)).toEqual([])
  await field.fill(code.slice(0, 5))
  await handy.getByRole('button', { name: 'Open my project' }).click()
  await handy.getByText('The code has six digits').waitFor()
  await field.fill(code === '000000' ? '111111' : '000000')
  await handy.getByRole('button', { name: 'Open my project' }).click()
  await handy.getByText('This code does not open the page').waitFor()
  await handy.locator('input:focus').waitFor()
  await field.fill(`${code.slice(0, 3)} ${code.slice(3)}`)
  await handy.keyboard.press('Enter')
  await handy.getByText('Your appointment is confirmed').waitFor()

  await handy.getByText('This device').waitFor()
  expect(await findFlaws(handy)).toEqual([])
  await handy.getByRole('button', { name: 'Revoke all links' }).click()
  await handy.getByRole('alertdialog').getByRole('button', { name: 'Revoke all links' }).click()
  await handy.getByText('All links are revoked').waitFor()
  await computer.reload()
  await computer.getByRole('heading', { name: 'Please open your link again' }).waitFor()
})

test('a link opened in a tab where the page stands already is taken like any other', async () => {
  const link = await mailedLink()
  await using customer = await house.newPage(device)
  await customer.goto(new URL('/hub', link).href)
  await customer.getByRole('heading', { name: 'Please open your link again' }).waitFor()
  await customer.goto(link)
  await customer.getByRole('button', { name: 'Open my project' }).click()
  await customer.getByText('Your appointment is confirmed').waitFor()
  expect(customer.url()).not.toContain('fd_hublink')
})

test('the chat’s own button needs no second click', async () => {
  const { app } = house
  const { serviceId } = await addOffer(app, app.a, { priceMinor: 0 })
  const visitor = await newVisitor(app, app.a)
  const startsAt = new Date(Date.now() + 4 * 86_400_000)
  startsAt.setUTCHours(10, 0, 0, 0)
  const wish = { nonce: 'nonce-0002', serviceId: encodeId('service', serviceId), startsAt: startsAt.toISOString() }
  const { id: bookingId } = await visitor.booking.propose.mutate({ ...wish, ...somebody })
  await visitor.booking.confirm.mutate({ bookingId })
  await using customer = await house.newPage(device)
  await customer.goto((await visitor.booking.handoff.mutate({ bookingId })).url)
  await customer.getByText('Your appointment is confirmed').waitFor()
  expect(new URL(customer.url()).search).toBe('')
})
