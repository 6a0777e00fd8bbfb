import type { AnyRouter } from '@trpc/server'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { schemaFlaws } from '../../test/schema-flaws.ts'
import { EmailIn } from '../core/field-schemas.ts'
import { idIn } from '../core/id-schema.ts'
import { customerRouter } from './customer.ts'
import { integrationRouter } from './integration.ts'
import { memberRouter } from './member.ts'
import { visitorRouter } from './visitor.ts'

type Definition = { inputs: z.ZodType[]; output?: z.ZodType; meta?: { audience?: string } }

/** Whose credential opens what on a surface, besides what is open to anyone. */
const audiences: Record<string, string[]> = {
  visitor: ['visitor'],
  customer: ['hub'],
  member: ['member', 'account'],
  integration: ['key'],
}

const routers: Record<string, AnyRouter> = {
  visitor: visitorRouter,
  customer: customerRouter,
  member: memberRouter,
  integration: integrationRouter,
}
const procedures = Object.entries(routers).flatMap(([surface, router]) =>
  Object.entries(router._def.procedures).map(([path, procedure]) => ({
    name: `${surface}.${path}`,
    surface,
    ...(procedure as { _def: Definition })._def, // what the builders put there
  })),
)

/** Fields that tell of somebody else than who asks, as `surface.procedure field`, and why they may. */
const reasons: Record<string, string> = {
  'member.account.endSession sessionId': 'one of the person’s own; somebody else’s is like none',
  'member.apiKey.create scopes': 'what the new key may do',
  'member.team.invite role': 'what the invited person may do',
  'member.team.setRole role': 'what somebody else of the team may do',
}

test('no router is lazy: one that is would hide its procedures from every test', () => {
  expect(Object.values(routers).filter(({ _def }) => Object.keys(_def.lazy ?? {}).length > 0)).toEqual([])
  expect(procedures.length).toBeGreaterThan(50)
})

describe.each(procedures)('$name', ({ name, surface, meta, inputs, output }) => {
  test('is opened by the credential of its surface, or says that anyone may call it', () => {
    expect(['anyone', ...(audiences[surface] ?? [])]).toContain(meta?.audience)
  })

  test('takes nothing that its schema does not bound, name or need', () => {
    expect(inputs).toHaveLength(1)
    const flaws = inputs.flatMap((input) => schemaFlaws(input, 'input')).map((flaw) => `${name} ${flaw}`)
    expect(flaws.filter((flaw) => !((flaw.split(':')[0] ?? '') in reasons))).toEqual([])
  })

  test('answers with nothing that its schema does not name', () => {
    expect(output ? schemaFlaws(output, 'output') : ['no output schema']).toEqual([])
  })
})

test('every exception is still needed', () => {
  const flawed = procedures.flatMap(({ name, inputs }) =>
    inputs.flatMap((input) => schemaFlaws(input, 'input')).map((flaw) => `${name} ${flaw.split(':')[0]}`),
  )
  expect(Object.keys(reasons).filter((entry) => !flawed.includes(entry))).toEqual([])
})

const bounded = z.string().max(9)
test.each<[string, z.ZodType]>([
  ['an object that ignores what it does not know', z.object({ a: bounded })],
  ['a loose object', z.looseObject({ a: bounded })],
  ['an object with a catchall', z.strictObject({ a: bounded }).catchall(z.string())],
  ['a text without an end', z.strictObject({ a: z.string() })],
  ['a number without an end', z.strictObject({ a: z.int().min(0) })],
  ['a number without a beginning', z.strictObject({ a: z.number().max(9) })],
  ['a list without an end', z.strictObject({ a: z.array(bounded) })],
  ['a list of texts without an end', z.strictObject({ a: z.array(z.string()).max(3) })],
  ['anything', z.strictObject({ a: z.any() })],
  ['something unknown', z.strictObject({ a: z.unknown().optional() })],
  ['a record', z.strictObject({ a: z.record(z.string(), bounded) })],
  ['something that is made later', z.strictObject({ a: z.lazy(() => bounded) })],
  ['a flaw within a union', z.union([bounded, z.strictObject({ a: z.string() })])],
  ['a flaw before a change', z.strictObject({ a: z.string().transform((text) => text.length) })],
  ['a tenant', z.strictObject({ tenantId: idIn('tenant') })],
  ['a role', z.strictObject({ a: z.strictObject({ role: z.enum(['owner', 'agent']) }) })],
  ['an id of any schema', z.strictObject({ bookingId: bounded })],
  ['ids of any schema', z.strictObject({ bookingIds: z.array(bounded).max(3) })],
  ['a token without its mark', z.strictObject({ refreshToken: bounded })],
  ['an address of any schema', z.strictObject({ email: bounded.optional() })],
])('an input of %s is found', (_name, schema) => {
  expect(schemaFlaws(schema, 'input')).toHaveLength(1)
})

test('what keeps to all of it is not complained about', () => {
  const schema = z.strictObject({
    bookingIds: z.array(idIn('booking')).max(3),
    email: EmailIn.optional(),
    token: bounded.meta({ fdToken: true }),
    at: z.iso.datetime().max(40).nullable(),
    count: z.int().min(0).max(9).default(1),
    kind: z.enum(['a', 'b']),
  })
  expect(schemaFlaws(schema, 'input')).toEqual([])
})
