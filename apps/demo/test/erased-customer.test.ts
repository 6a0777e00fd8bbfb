import { encodeId } from '@frontdesk/api/core/id-schema'
import { aBookingDue } from '@frontdesk/testkit/a-booking-to-pay'
import { staffOf } from '@frontdesk/testkit/arrange-staff'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type House, logIn, openHouse } from './open-house.ts'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house[Symbol.asyncDispose]())

test('nobody is offered to write to a customer who was erased, and their booking can still be cancelled', async () => {
  const { app } = house
  const staff = await staffOf(app, app.a)
  const bookingId = encodeId('booking', (await aBookingDue(app, app.a)).bookingId)
  const { customerId, projectId } = await staff.booking.get.query({ bookingId })
  await staff.customer.export.mutate({ customerId })
  await staff.customer.erase.mutate({ customerId })

  await using page = await house.newPage({ expected: [/status of 401/] })
  await logIn(page, app)
  await page.getByRole('heading', { name: 'Inbox' }).waitFor()
  await page.goto(`${app.server.appUrl}/admin/projects/${projectId}`)
  await page.getByRole('heading', { name: 'Timeline' }).waitFor()
  expect(await page.getByRole('textbox', { name: 'New entry' }).count()).toBe(0)

  await page.goto(`${app.server.appUrl}/admin/bookings/${bookingId}`)
  await page.getByRole('button', { name: 'Cancel', exact: true }).click()
  const dialog = page.getByRole('alertdialog')
  await dialog.getByText('The customer was erased and is not told').waitFor()
  expect(await dialog.getByRole('textbox').count()).toBe(0)
  await dialog.getByRole('button', { name: 'Cancel the booking' }).click()
  await page.getByText('Booking cancelled').first().waitFor()
})
