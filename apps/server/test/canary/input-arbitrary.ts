import { encodeId, type PublicIdKind } from '@frontdesk/api/core/id-schema'
import { newId } from '@frontdesk/db/ids'
import fc from 'fast-check'
import { beginning } from './plant-canaries.ts'

export type Schema = {
  type?: string
  fdId?: unknown
  const?: unknown
  enum?: unknown[]
  properties?: Record<string, Schema>
  required?: string[]
  items?: Schema
  anyOf?: Schema[]
  oneOf?: Schema[]
  minimum?: number
  maximum?: number
}

/** Ids of another tenant, by kind. */
export type ForeignIds = Record<string, string[]>

/** Inputs that fit a schema or nearly do: with ids that are another tenant's, and with the words that its canaries begin with. */
export function inputArbitrary(schema: Schema, foreign: ForeignIds): fc.Arbitrary<unknown> {
  if (typeof schema.fdId === 'string') return idArbitrary(schema.fdId, foreign)
  if ('const' in schema) return fc.constant(schema.const)
  if (schema.enum) return fc.constantFrom(...schema.enum)
  const variants = schema.anyOf ?? schema.oneOf
  if (variants) return fc.oneof(...variants.map((variant) => inputArbitrary(variant, foreign)))
  switch (schema.type) {
    case 'object':
      return fc.record(
        Object.fromEntries(
          Object.entries(schema.properties ?? {}).map(([name, part]) => [name, inputArbitrary(part, foreign)]),
        ),
        { requiredKeys: schema.required ?? [] },
      )
    case 'array':
      return fc.array(inputArbitrary(schema.items ?? {}, foreign), { maxLength: 3 })
    case 'integer':
    case 'number':
      return fc.integer({ min: Math.max(schema.minimum ?? 0, -5), max: Math.min(schema.maximum ?? 1_000, 1_000_000) })
    case 'boolean':
      return fc.boolean()
    case 'string':
      return fc.oneof(fc.constantFrom(...words), fc.string({ unit: 'binary', maxLength: 40 }))
    default:
      return fc.constantFrom(null, 0, '', [])
  }
}

const words = [
  beginning,
  `${beginning} ${beginning}`,
  'vera',
  '%',
  "' or 1=1 --",
  '2026-03-20T00:00:00Z',
  'Europe/Berlin',
]

function idArbitrary(kind: string, foreign: ForeignIds): fc.Arbitrary<unknown> {
  const missing = encodeId(kind as PublicIdKind, newId<PublicIdKind>()) // fdId is always a public kind
  return fc.constantFrom(...(foreign[kind] ?? []), missing, 'nonsense')
}

/** The example with some of its fields as above; now and then all of them. */
export function inputsLike(example: unknown, schema: Schema, foreign: ForeignIds): fc.Arbitrary<unknown> {
  const any = inputArbitrary(schema, foreign)
  if (typeof example !== 'object' || example === null) return any
  const mixed = fc.tuple(any, fc.array(fc.constantFrom(...Object.keys(example), ''), { minLength: 1, maxLength: 2 }))
  return fc.oneof(
    { weight: 1, arbitrary: any },
    {
      weight: 3,
      arbitrary: mixed.map(([other, fields]) => {
        const given = other as Record<string, unknown> // inputs are objects
        return {
          ...example,
          ...Object.fromEntries(fields.filter((name) => name in given).map((name) => [name, given[name]])),
        }
      }),
    },
  )
}
