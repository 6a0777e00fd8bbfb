import type { LimitClass } from '@frontdesk/api/limit/limits'
import type { AnyRouter } from '@trpc/server'
import { z } from 'zod'

export type IdField = { path: readonly string[]; kind: string }
export type Procedure = {
  path: string
  type: 'query' | 'mutation' | 'subscription'
  idFields: IdField[]
  /** The roles or scopes that its `meta` asks for. */
  required: readonly string[]
  /** Which credential its builder proves; `anyone` where there is none to prove. */
  audience: string
  /** Its class in the table of limits. */
  limit: LimitClass
  /** When it waits for what a site asks of its visitors first; unsaid, always. */
  waitsForEntry?: string | undefined
}
type Definition = {
  inputs: unknown[]
  type: Procedure['type']
  meta?: { required?: readonly string[]; audience?: string; limit?: LimitClass; waitsForEntry?: string }
}

/** Every procedure of a router, with every id anywhere in its input. A lazy router would hide some: it fails the run. */
export function discover(router: AnyRouter): Procedure[] {
  if (Object.keys(router._def.lazy ?? {}).length > 0) throw new Error('a lazy router hides its procedures')
  return Object.entries(router._def.procedures).map(([path, procedure]) => {
    const { inputs, type, meta } = (procedure as { _def: Definition })._def
    const schema = inputs[0]
    if (inputs.length !== 1 || !(schema instanceof z.ZodType)) throw new Error(`${path} needs exactly one input schema`)
    if (!meta?.audience) throw new Error(`${path} is not made by any audience's builder`)
    if (!meta.limit) throw new Error(`${path} does not say how often it may be called`)
    const found = idFields(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }), [])
    const { required = [], audience, limit, waitsForEntry } = meta
    return { path, type, idFields: found, required, audience, limit, ...(waitsForEntry && { waitsForEntry }) }
  })
}

/** Where a reader of server-sent events left off: nobody's id. */
const streamPosition = 'lastEventId'

type JsonSchema = {
  fdId?: unknown
  properties?: Record<string, unknown>
  items?: unknown
  anyOf?: unknown[]
  oneOf?: unknown[]
  allOf?: unknown[]
}

function idFields(schema: unknown, path: readonly string[]): IdField[] {
  if (typeof schema !== 'object' || schema === null) return []
  const { fdId, properties, items, anyOf, oneOf, allOf } = schema as JsonSchema
  if (typeof fdId === 'string') return [{ path, kind: fdId }]
  const nested = Object.entries(properties ?? {}).flatMap(([name, part]) => idFields(part, [...path, name]))
  const variants = [anyOf, oneOf, allOf].flatMap((parts) => (parts ?? []).flatMap((part) => idFields(part, path)))
  const found = [...nested, ...idFields(items, [...path, '0']), ...variants]
  const name = path.at(-1) ?? ''
  // Any other schema of an id would hide it from the tests.
  if (found.length === 0 && /Ids?$/.test(name) && name !== streamPosition) {
    throw new Error(`${path.join('.')} has to be made by idIn`)
  }
  return found
}
