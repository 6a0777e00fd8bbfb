import { encodeId } from '@frontdesk/api/core/id-schema'
import { addOffer, newVisitor, somebody } from '@frontdesk/testkit/arrange'
import { expect } from 'vitest'
import { chooseATime, goToPayment } from '../open-house.ts'
import type { Step, Walk } from './walk.ts'
import { walkThrough } from './walk-through.ts'

type Owner = Walk['house']['app']['owner']
const field = ({ page }: Walk) => page.getByRole('textbox', { name: 'Your message' })

async function payments(owner: Owner): Promise<number> {
  return (await owner.selectFrom('payment').where('checkout_session_id', 'is not', null).select('id').execute()).length
}

async function confirmed(owner: Owner): Promise<number> {
  return (await owner.selectFrom('booking').where('state', '=', 'confirmed').select('id').execute()).length
}

async function messages(owner: Owner): Promise<number> {
  return (await owner.selectFrom('message').where('author', '=', 'customer').select('id').execute()).length
}

/** A booking's own page, opened from the chat. */
async function openHub(walk: Walk): Promise<void> {
  const { app } = walk.house
  const { serviceId } = await addOffer(app, app.a, { priceMinor: 0 })
  const visitor = await newVisitor(app, app.a)
  const startsAt = new Date(Date.now() + 3 * 86_400_000)
  startsAt.setUTCHours(10, 0, 0, 0)
  const wish = { nonce: 'nonce-0001', serviceId: encodeId('service', serviceId), startsAt: startsAt.toISOString() }
  const { id: bookingId } = await visitor.booking.propose.mutate({ ...wish, ...somebody })
  await visitor.booking.confirm.mutate({ bookingId })
  await walk.page.goto((await visitor.booking.handoff.mutate({ bookingId })).url)
  await field(walk).waitFor()
}

const steps: Step[] = [
  {
    name: 'paying begins once',
    asks: '**/api/visitor/booking.handoff',
    async arrive({ chat }) {
      await chooseATime(chat)
      await chat.getByRole('button', { name: 'Confirm' }).click()
      await chat.getByRole('button', { name: /^Pay €180/ }).waitFor()
    },
    act: ({ chat }) => chat.getByRole('button', { name: /^Pay €180/ }).click(),
    // A tab opens within a click only, so it is the visitor who tries again.
    async done({ page, chat }) {
      const opened = page.waitForEvent('popup')
      await chat.getByRole('button', { name: /^Pay €180/ }).click()
      await (await opened).getByRole('button', { name: /^Pay/ }).waitFor()
    },
    made: ({ house }) => payments(house.app.owner),
  },
  {
    name: 'what was paid is there on the way back',
    asks: '**/api/customer/project.get',
    async arrive(walk) {
      await chooseATime(walk.chat)
      walk.page = await goToPayment(walk.page, walk.chat)
      walk.house.app.stripe.control.holdWebhooks()
      await walk.page.getByRole('button', { name: /^Pay/ }).click()
      await walk.page.waitForURL(/\/hub\/return$/)
      await walk.page.getByRole('heading').waitFor()
    },
    act: () => Promise.resolve(),
    meanwhile: ({ house }) => house.app.stripe.control.releaseWebhooks(),
    async done({ page, chat }) {
      await page.getByText('Your appointment is confirmed').waitFor()
      await chat.getByText('You are booked').waitFor()
    },
    made: ({ house }) => confirmed(house.app.owner),
  },
  {
    name: 'a message from the project’s own page arrives once',
    isFirst: true,
    asks: '**/api/customer/message.send',
    arrive: openHub,
    async act(walk) {
      await field(walk).fill('May I bring my dog?')
      await walk.page.keyboard.press('Enter')
    },
    typed: ({ page }) => page.getByText('May I bring my dog?').waitFor(),
    async done({ page }) {
      const log = page.getByRole('log')
      await log.getByText('Sending').or(log.getByText('Not sent')).waitFor({ state: 'detached' })
      expect(await log.getByText('May I bring my dog?').count()).toBe(1)
    },
    made: ({ house }) => messages(house.app.owner),
  },
  {
    name: 'half a sentence on the project’s own page stays',
    isFirst: true,
    arrive: openHub,
    act: (walk) => field(walk).fill('Half a sentence'),
    async typed(walk) {
      expect(await field(walk).inputValue()).toBe('Half a sentence')
    },
    async done(walk) {
      await this.typed?.(walk)
      await walk.page.reload()
      await expect.poll(() => field(walk).inputValue()).toBe('Half a sentence')
    },
  },
]

walkThrough(steps)
