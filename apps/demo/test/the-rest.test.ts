import { encodeId } from '@frontdesk/api/core/id-schema'
import { newVisitor, somebody } from '@frontdesk/testkit/arrange'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { flawsOf } from './find-flaws.ts'
import { type House, logIn, openHouse, visitorContext } from './open-house.ts'
import { offer } from './rich-offer.ts'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house[Symbol.asyncDispose]())

/** A browser reports a refused call as an error of its own: nobody is logged in at first. */
const expected = [/status of 401/]
const phone = { ...visitorContext, viewport: { width: 390, height: 844 } }

async function bookedWithDeposit(): Promise<{ bookingId: string; url: string }> {
  const terms = { deposit: { kind: 'amount', amountMinor: 6_000 } } as const
  await offer(house, { terms })
  const { app } = house
  const service = await app.owner
    .selectFrom('service')
    .select('id')
    .where('tenant_id', '=', app.a.tenantId)
    .executeTakeFirstOrThrow()
  const visitor = await newVisitor(app, app.a)
  const startsAt = new Date(Date.now() + 3 * 86_400_000)
  startsAt.setUTCHours(10, 0, 0, 0)
  const wish = { nonce: 'nonce-0001', serviceId: encodeId('service', service.id), startsAt: startsAt.toISOString() }
  const { id: bookingId } = await visitor.booking.propose.mutate({ ...wish, ...somebody })
  await visitor.booking.confirm.mutate({ bookingId })
  return { bookingId, url: (await visitor.booking.handoff.mutate({ bookingId })).url }
}

async function payAtStripe(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Pay/ }).click()
  await page.getByText('Your appointment is confirmed').waitFor()
}

test('after the deposit the rest is paid, receipts say which is which, and the staff send some of it back', async () => {
  const { bookingId, url } = await bookedWithDeposit()
  await using page = await house.newPage(phone)
  await page.goto(url)
  await payAtStripe(page)
  await page.getByText('€120.00 is left to pay.').waitFor()
  expect(await flawsOf(page)).toEqual([])

  await page.getByRole('link', { name: 'Pay the remaining €120.00' }).click()
  await payAtStripe(page)
  await page.getByText('Remaining amount €120.00').waitFor()
  expect(await page.getByText('is left to pay').count()).toBe(0)

  await page.getByRole('button', { name: 'Receipt for €120.00' }).click()
  await page.getByText('Remaining amount: Portrait session').waitFor()
  await page.emulateMedia({ media: 'print' })
  expect(await page.getByRole('button', { name: 'Print or save as PDF' }).isVisible()).toBe(false)
  await page.emulateMedia({ media: 'screen' })
  expect(await flawsOf(page)).toEqual([])

  await using desk = await house.newPage({ expected })
  await logIn(desk, house.app)
  await desk.getByRole('link', { name: 'Bookings' }).waitFor()
  await desk.goto(`${house.app.server.appUrl}/admin/bookings/${bookingId}`)
  const rest = desk.getByRole('list', { name: 'Payments' }).getByRole('listitem').filter({ hasText: '€120.00' })
  await rest.getByRole('button', { name: 'Send back' }).click()
  const dialog = desk.getByRole('dialog', { name: 'Send money back?' })
  const amount = dialog.getByRole('textbox', { name: 'How much' })
  await amount.fill('120.01')
  await dialog.getByRole('button', { name: 'Send it back' }).click()
  await dialog.getByText('At most €120.00 is left.').waitFor()
  await amount.fill('20')
  expect(await flawsOf(desk)).toEqual([])
  await dialog.getByRole('button', { name: 'Send it back' }).click()
  await rest.getByRole('list', { name: 'Refunds' }).getByText('€20.00').waitFor()
  expect(await flawsOf(desk)).toEqual([])

  await page.getByRole('button', { name: 'Back to your booking' }).click()
  await page.getByText(/€20\.00 sent back on/).waitFor()
  expect(await page.getByText('is left to pay').count()).toBe(0)
})
