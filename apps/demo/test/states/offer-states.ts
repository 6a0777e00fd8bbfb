import type { Scene } from './scene.ts'
import type { Chapter } from './state.ts'
import { answer, button, confirm, offer, say, startPaying, threadOf, toPay } from './steps.ts'
import { like, mark } from './words-of.ts'

const conflict = [/status of 409/]

export const offerStates: Chapter = {
  title: 'Booking: the offer, the yes and the money',
  states: [
    { name: 'offer', reach: (scene) => offer(scene, 'portrait') },
    { name: 'offer-for-free', reach: (scene) => offer(scene, 'call') },
    { name: 'offer-with-approval', reach: (scene) => offer(scene, 'wedding') },
    {
      name: 'offer-changed',
      expected: conflict,
      async reach(scene) {
        const { app, tenant, content, chat, words } = scene
        await offer(scene, 'couple')
        await app.owner
          .updateTable('service')
          .set({ price_minor: 29_000 })
          .where('tenant_id', '=', tenant.tenantId)
          .where('name', '=', content.services.couple.name)
          .execute()
        await button(scene, words.offer.confirm).click()
        await chat.getByText(words.offer.changed).waitFor()
      },
    },
    {
      name: 'offer-lapsed',
      expected: conflict,
      async reach(scene) {
        const { app, tenant, chat, words } = scene
        await offer(scene, 'couple')
        await app.owner
          .updateTable('booking')
          .set({ state: 'expired', held_until: null })
          .where('tenant_id', '=', tenant.tenantId)
          .execute()
        await button(scene, words.offer.confirm).click()
        await chat.getByText(words.times.lapsed).waitFor()
      },
    },
    { name: 'to-pay', reach: toPay },
    {
      name: 'to-pay-cancel-sure',
      async reach(scene) {
        await toPay(scene)
        await button(scene, scene.words.booking.cancel).click()
        await button(scene, scene.words.booking.cancelYes).waitFor()
      },
    },
    {
      name: 'paying',
      async reach(scene) {
        await startPaying(scene)
      },
    },
    {
      name: 'paying-failed',
      expected: [/ERR_CONNECTION_FAILED/],
      async reach(scene) {
        const { chat, words, page } = scene
        await toPay(scene)
        await page.context().route('**/api/visitor/booking.handoff', (route) => route.abort('connectionfailed'))
        await chat.getByRole('button', { name: like(words.booking.pay({ price: mark })) }).click()
        await chat.getByRole('alert').waitFor()
      },
    },
    {
      name: 'bank-takes-its-time',
      async reach(scene) {
        const { app, tenant, chat, words } = scene
        // Not every currency can be debited from a bank account.
        await app.owner
          .updateTable('service')
          .set({ currency: 'EUR' })
          .where('tenant_id', '=', tenant.tenantId)
          .execute()
        await app.stripe.control.pay(await startPaying(scene), 'delayed')
        await chat.getByRole('heading', { name: words.booking.bankProcessing }).waitFor()
      },
    },
    {
      name: 'not-paid-in-time',
      async reach(scene) {
        const { app, chat, words } = scene
        await app.stripe.control.expire(await startPaying(scene))
        await chat.getByRole('heading', { name: words.booking.ended.expired.title }).waitFor()
      },
    },
    {
      name: 'booked',
      async reach(scene) {
        const { app, chat, words } = scene
        await app.stripe.control.pay(await startPaying(scene), 'paid')
        await chat.getByRole('heading', { name: words.booking.confirmed }).waitFor()
      },
    },
    { name: 'booked-for-free', reach: (scene) => confirm(scene, 'call', scene.words.booking.confirmed) },
    { name: 'requested', reach: requested },
    {
      name: 'withdraw-sure',
      async reach(scene) {
        await requested(scene)
        await button(scene, scene.words.booking.withdraw).click()
        await button(scene, scene.words.booking.withdrawYes).waitFor()
      },
    },
    {
      name: 'withdrawn',
      async reach(scene) {
        const { words, chat } = scene
        await requested(scene)
        await button(scene, words.booking.withdraw).click()
        await button(scene, words.booking.withdrawYes).click()
        await chat.getByRole('heading', { name: words.booking.ended.cancelled.title }).waitFor()
      },
    },
    {
      name: 'declined',
      async reach(scene) {
        const { words, chat } = scene
        await requested(scene)
        const staff = await scene.staff()
        await staff.booking.decline.mutate({ bookingId: await newest(scene) })
        await chat.getByRole('heading', { name: words.booking.ended.declined.title }).waitFor()
      },
    },
    {
      name: 'moved',
      async reach(scene) {
        const { chat, words, app } = scene
        await confirm(scene, 'call', words.booking.confirmed)
        const staff = await scene.staff()
        const startsAt = new Date(app.clock.now.getTime() + 3 * 86_400_000).toISOString()
        const wish = { bookingId: await newest(scene), startsAt, nonce: scene.nonce(), override: true }
        await staff.booking.reschedule.mutate(wish)
        await chat.getByText(like(words.booking.steps.confirmed({ what: mark }))).waitFor()
      },
    },
    { name: 'offered-by-the-business', reach: proposed },
    {
      name: 'offered-decline-sure',
      async reach(scene) {
        await proposed(scene)
        await button(scene, scene.words.booking.decline).click()
        await button(scene, scene.words.booking.declineYes).waitFor()
      },
    },
    {
      name: 'offered-and-changed',
      expected: conflict,
      async reach(scene) {
        const { app, tenant, words, content, chat } = scene
        await proposed(scene)
        await app.owner
          .updateTable('service')
          .set({ price_minor: 21_000 })
          .where('tenant_id', '=', tenant.tenantId)
          .execute()
        await button(scene, words.booking.accept).click()
        await chat.getByText(words.booking.offerChanged({ business: content.name })).waitFor()
      },
    },
  ],
}

async function requested(scene: Scene): Promise<void> {
  await confirm(scene, 'wedding', scene.words.booking.requested)
}

async function newest(scene: Scene): Promise<string> {
  const staff = await scene.staff()
  const { bookings } = await staff.booking.list.query({ when: 'upcoming' })
  return bookings[0]?.id ?? ''
}

/** The staff have asked around and offer a time; the visitor has only asked. */
async function proposed(scene: Scene): Promise<void> {
  const { app, chat, words, content } = scene
  await offer(scene, 'couple')
  await button(scene, words.offer.cancel).click()
  await chat.getByRole('heading', { name: words.offer.title }).waitFor({ state: 'detached' })
  await say(scene, content.said.yesterday)
  await answer(scene, content.said.yesterdayAnswer)
  const staff = await scene.staff()
  const { services } = await staff.service.list.query({})
  const startsAt = new Date(app.clock.now.getTime() + 4 * 86_400_000).toISOString()
  await staff.booking.propose.mutate({
    conversationId: await threadOf(scene),
    serviceId: services.find(({ name }) => name === content.services.couple.name)?.id ?? '',
    startsAt,
    priceMinor: 24_000,
    nonce: scene.nonce(),
    override: true,
  })
  await chat.getByRole('heading', { name: words.booking.proposed }).waitFor()
}
