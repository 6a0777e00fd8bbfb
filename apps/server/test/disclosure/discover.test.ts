import { router, openProcedure } from '@frontdesk/api/core/procedures'
import { idIn } from '@frontdesk/api/core/id-schema'
import { Done, done } from '@frontdesk/api/core/field-schemas'
import { lazy } from '@trpc/server'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { discover } from './discover.ts'
import { idAt } from './example-ids.ts'
import { exampleOf } from './examples.ts'
import { questions } from './questions.ts'
import { allProcedures } from './surfaces.ts'
import type { Side } from './world.ts'

const taking = (schema: z.ZodType) =>
  router({
    thing: router({
      get: openProcedure
        .meta({ limit: 'read' })
        .input(schema)
        .output(Done)
        .query(() => done),
    }),
  })
const nobody = {} as Side // the examples below never look at it

test('ids are found wherever they stand in an input', () => {
  const deep = z.strictObject({
    bookingId: idIn('booking'),
    wish: z.strictObject({ serviceId: idIn('service').optional() }),
    others: z.array(z.strictObject({ providerId: idIn('provider') })).max(3),
    one: z.discriminatedUnion('by', [
      z.strictObject({ by: z.literal('site'), siteId: idIn('site') }),
      z.strictObject({ by: z.literal('customer'), customerId: idIn('customer') }),
    ]),
  })
  const [found] = discover(taking(deep))
  expect(found?.idFields.map(({ path, kind }) => `${path.join('.')}: ${kind}`)).toEqual([
    'bookingId: booking',
    'wish.serviceId: service',
    'others.0.providerId: provider',
    'one.siteId: site',
    'one.customerId: customer',
  ])
})

test('an id that the helper did not make fails the run, since no test would know it for one', () => {
  expect(() => discover(taking(z.strictObject({ bookingId: z.string().max(64) })))).toThrow('has to be made by idIn')
})

test('a lazy router fails the run', () => {
  const hiding = router({ later: lazy(async () => await Promise.resolve(taking(z.strictObject({})))) })
  expect(() => discover(hiding)).toThrow('hides its procedures')
})

test('a procedure without an example fails the run', async () => {
  const [added] = allProcedures({ visitor: taking(z.strictObject({ bookingId: idIn('booking') })) })
  await expect(exampleOf(added?.name ?? '', nobody)).rejects.toThrow('visitor.thing.get has no example')
})

test('so does an example that leaves an id out', () => {
  expect(() => idAt('visitor.thing.get', { path: ['bookingId'] }, {})).toThrow('leaves out bookingId')
})

test('every procedure that asks for no credential has a question that it answers alike', () => {
  const open = allProcedures().filter(({ audience }) => audience === 'anyone')
  expect(open.map(({ name }) => name).toSorted()).toEqual(Object.keys(questions).toSorted())
})
