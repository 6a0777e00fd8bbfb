import type { AnyRouter } from '@trpc/server'
import { z } from 'zod'

export type IdField = { path: readonly string[]; kind: string }
export type Procedure = { path: string; type: 'query' | 'mutation' | 'subscription'; idFields: IdField[] }

/** Every procedure of a router, with every id anywhere in its input. A lazy router would hide some: it fails the run. */
export function discover(router: AnyRouter): Procedure[] {
  if (Object.keys(router._def.lazy ?? {}).length > 0) throw new Error('a lazy router hides its procedures')
  return Object.entries(router._def.procedures).map(([path, procedure]) => {
    const { inputs, type } = (procedure as { _def: { inputs: unknown[]; type: Procedure['type'] } })._def
    const schema = inputs[0]
    if (inputs.length !== 1 || !(schema instanceof z.ZodType)) throw new Error(`${path} needs exactly one input schema`)
    return { path, type, idFields: idFields(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }), []) }
  })
}

type JsonSchema = { fdId?: unknown; properties?: Record<string, unknown>; items?: unknown; [key: string]: unknown }

function idFields(schema: unknown, path: readonly string[]): IdField[] {
  if (typeof schema !== 'object' || schema === null) return []
  const { fdId, properties, items } = schema as JsonSchema
  if (typeof fdId === 'string') return [{ path, kind: fdId }]
  const nested = Object.entries(properties ?? {}).flatMap(([name, part]) => idFields(part, [...path, name]))
  return [...nested, ...idFields(items, [...path, '0'])]
}
