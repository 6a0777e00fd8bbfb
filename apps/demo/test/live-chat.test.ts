import { staffOf } from '@frontdesk/testkit/arrange-staff'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { flawsOf } from './find-flaws.ts'
import { type House, logIn, openChat, openHouse, visitorContext } from './open-house.ts'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house[Symbol.asyncDispose]())

test('each side sees the other write, and that what it said was read', async () => {
  const { app, demoUrl } = house
  await using visitor = await house.newPage(visitorContext)
  await using staff = await house.newPage({ expected: [/status of 401/] })
  const chat = await openChat(visitor, `${demoUrl}/lisbon/`)
  const field = chat.getByRole('textbox', { name: 'Your message' })
  await chat.getByRole('button', { name: 'Emoji' }).click()
  await chat.getByRole('button', { name: '👋' }).click()
  await field.press('End')
  await field.pressSequentially(' Good morning')
  await field.press('Enter')
  await chat.getByText('👋️ Good morning').waitFor()
  await chat.getByText('Delivered').waitFor()

  await logIn(staff, app)
  await staff.getByText('Good morning').first().click()
  await chat.getByText(/· Read$/).waitFor()
  const reply = staff.getByRole('textbox', { name: 'Your reply' })
  await reply.pressSequentially('Good mor')
  await chat.getByText('Tenant A is writing…').waitFor({ state: 'attached' })
  expect(await flawsOf(visitor)).toEqual([])
  await reply.pressSequentially('ning to you')
  await reply.press('Enter')
  await chat.getByText('Good morning to you').waitFor()
  await staff.getByText('Read', { exact: true }).waitFor()
  await field.pressSequentially('I would like')
  await staff.getByText('Visitor is writing…').waitFor()
  expect(await flawsOf(staff)).toEqual([])
})

test('the staff set their hours, and the chat says when they are back', async () => {
  const { app, demoUrl } = house
  await using staff = await house.newPage({ expected: [/status of 401/] })
  await logIn(staff, app)
  await staff.getByRole('link', { name: 'Site' }).click()
  await staff.getByRole('heading', { name: 'Office hours' }).waitFor()
  expect(await flawsOf(staff)).toEqual([])

  const away = 'Gone to the sea.'
  const week = [{ weekday: ((new Date().getUTCDay() + 2) % 7) + 1, from: 540, to: 600 }]
  const member = await staffOf(app, app.a)
  const { sites } = await member.site.list.query({})
  const value = { week, away, replies: 'hour' as const }
  await member.site.set.mutate({ siteId: sites[0]?.id ?? '', section: 'hours', value })
  await using visitor = await house.newPage(visitorContext)
  const chat = await openChat(visitor, `${demoUrl}/lisbon/`)
  await chat.getByText(away).waitFor()
  await chat.getByText(/^Back /).waitFor()
  expect(await flawsOf(visitor)).toEqual([])
})
