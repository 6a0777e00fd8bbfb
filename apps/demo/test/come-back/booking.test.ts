import { expect } from 'vitest'
import { chooseATime } from '../open-house.ts'
import type { Step, Walk } from './walk.ts'
import { walkThrough } from './walk-through.ts'

const press = ({ chat }: Walk, name: string | RegExp) => chat.getByRole('button', { name }).first().click()
const field = ({ chat }: Walk, name: string) => chat.getByRole('textbox', { name })
const times = ({ chat }: Walk) => chat.getByRole('group', { name: /^Times on/ }).getByRole('button')
const begin = (walk: Walk) => press(walk, 'Book an appointment')
const chooseService = (walk: Walk) => press(walk, /Portrait session/)

async function toServices(walk: Walk): Promise<void> {
  await begin(walk)
  await walk.chat.getByRole('button', { name: /Portrait session/ }).waitFor()
}

async function toDetails(walk: Walk): Promise<void> {
  await toServices(walk)
  await chooseService(walk)
  await times(walk).first().click()
}

async function typeDetails(walk: Walk): Promise<void> {
  await field(walk, 'Your name').fill('Vera Visitor')
  await field(walk, 'E-mail address').fill('vera@example.com')
}

async function expectDetails(walk: Walk): Promise<void> {
  expect(await field(walk, 'Your name').inputValue()).toBe('Vera Visitor')
  expect(await field(walk, 'E-mail address').inputValue()).toBe('vera@example.com')
}

/** Those that somebody waits for or has: what was given up on the way is over. */
async function bookings(app: Walk['house']['app'], state: readonly ('held' | 'awaiting_payment')[]): Promise<number> {
  return (await app.owner.selectFrom('booking').where('state', 'in', state).select('id').execute()).length
}

const steps: Step[] = [
  {
    name: 'what can be booked is there',
    asks: '**/api/visitor/service.list',
    act: begin,
    done: (walk) => walk.chat.getByRole('button', { name: /Portrait session/ }).waitFor(),
  },
  {
    name: 'the times are there',
    asks: '**/api/visitor/slot.list',
    arrive: toServices,
    act: chooseService,
    done: (walk) => times(walk).first().waitFor(),
  },
  {
    name: 'what is typed into the form stays',
    async arrive(walk) {
      await toServices(walk)
      await chooseService(walk)
      await times(walk).first().waitFor()
    },
    async act(walk) {
      await times(walk).first().click()
      await typeDetails(walk)
    },
    typed: expectDetails,
    done: expectDetails,
  },
  {
    name: 'a time is kept once',
    asks: '**/api/visitor/booking.propose',
    async arrive(walk) {
      await toDetails(walk)
      await typeDetails(walk)
    },
    act: (walk) => press(walk, 'Continue'),
    typed: expectDetails,
    done: (walk) => walk.chat.getByRole('button', { name: 'Confirm' }).waitFor(),
    made: ({ house: { app } }) => bookings(app, ['held']),
  },
  {
    name: 'it is booked once',
    asks: '**/api/visitor/booking.confirm',
    arrive: ({ chat }) => chooseATime(chat),
    act: (walk) => press(walk, 'Confirm'),
    done: (walk) => walk.chat.getByRole('button', { name: /^Pay €180/ }).waitFor(),
    made: ({ house: { app } }) => bookings(app, ['awaiting_payment']),
  },
]

walkThrough(steps)
