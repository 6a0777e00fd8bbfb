import type { AnyProcedure, AnyRouter, inferRouterError, inferRouterInputs, inferRouterOutputs } from '@trpc/server'
import { expect, expectTypeOf, test } from 'vitest'
import { describeWire } from '../../test/wire/describe-wire.ts'
import { customerRouter } from '../routers/customer.ts'
import { integrationRouter } from '../routers/integration.ts'
import { memberRouter } from '../routers/member.ts'
import { visitorRouter } from '../routers/visitor.ts'
import type { CustomerRouter } from './customer.gen.ts'
import type { IntegrationRouter } from './integration.gen.ts'
import type { MemberRouter } from './member.gen.ts'
import type { VisitorRouter } from './visitor.gen.ts'

/** All that a client goes by: which verb asks, with what, for what, and how it fails. */
type Seen<Router extends AnyRouter> = {
  verbs: VerbsOf<Router['_def']['record']>
  inputs: inferRouterInputs<Router>
  outputs: inferRouterOutputs<Router>
  error: inferRouterError<Router>
}
type VerbsOf<Record> = {
  [Key in keyof Record]: Record[Key] extends AnyProcedure ? Record[Key]['_def']['type'] : VerbsOf<Record[Key]>
}

test.each([
  ['customer', 'CustomerRouter', customerRouter],
  ['integration', 'IntegrationRouter', integrationRouter],
  ['member', 'MemberRouter', memberRouter],
  ['visitor', 'VisitorRouter', visitorRouter],
])('the types of the %s surface are written out', async (surface, name, router) => {
  await expect(await describeWire(name, router)).toMatchFileSnapshot(`./${surface}.gen.ts`)
})

test('what is written out is what the routers are', () => {
  expectTypeOf<Seen<CustomerRouter>>().toEqualTypeOf<Seen<typeof customerRouter>>()
  expectTypeOf<Seen<IntegrationRouter>>().toEqualTypeOf<Seen<typeof integrationRouter>>()
  expectTypeOf<Seen<MemberRouter>>().toEqualTypeOf<Seen<typeof memberRouter>>()
  expectTypeOf<Seen<VisitorRouter>>().toEqualTypeOf<Seen<typeof visitorRouter>>()
})
