import { z } from 'zod'

type Json = {
  type?: string
  fdId?: string
  fdEmail?: true
  format?: string
  pattern?: string
  enum?: unknown[]
  const?: unknown
  minimum?: number
  minLength?: number
  minItems?: number
  items?: Json
  properties?: Record<string, Json>
  anyOf?: Json[]
  allOf?: Json[]
  default?: unknown
}

/** By the name of a field, where its schema cannot say what it takes. */
const byName: Record<string, unknown> = {
  zone: 'Europe/Lisbon',
  currency: 'EUR',
  accentColor: '#0f766e',
  origins: ['http://host.example'],
  nonce: 'scan-0002',
  weeklyHours: [{ weekday: 1, from: 540, to: 1020 }],
  overrides: [],
  from: new Date(Date.now() + 2 * 86_400_000).toISOString(),
  to: new Date(Date.now() + 9 * 86_400_000).toISOString(),
  startsAt: new Date(Date.now() + 3 * 86_400_000).toISOString(),
  email: 'vera@example.com',
}

/** An input that the schema takes, as a rule, with ids of the caller's own. What a cursor is cannot be guessed: none. */
export function sampleInput(schema: z.ZodType, ids: ReadonlyMap<string, string>): Record<string, unknown> {
  const json: Json = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Json // its own shape
  const sampled = sample(json, '', ids)
  return typeof sampled === 'object' && sampled !== null ? { ...sampled } : {}
}

function sample(schema: Json, name: string, ids: ReadonlyMap<string, string>): unknown {
  if (schema.fdId) return ids.get(schema.fdId) ?? 'none'
  if (name in byName) return byName[name]
  if (schema.default !== undefined) return schema.default
  const options = schema.anyOf ?? schema.allOf
  if (options?.[0]) return sample({ ...schema, anyOf: undefined, allOf: undefined, ...options[0] }, name, ids)
  if (schema.const !== undefined) return schema.const
  if (schema.enum) return schema.enum[0]
  switch (schema.type) {
    case 'object': {
      const fields = Object.entries(schema.properties ?? {}).filter(([field]) => field !== 'cursor')
      return Object.fromEntries(fields.map(([field, part]) => [field, sample(part, field, ids)]))
    }
    case 'array':
      return [sample(schema.items ?? {}, `${name}[]`, ids)]
    case 'integer':
    case 'number':
      return Math.max(schema.minimum ?? 1, 1)
    case 'boolean':
      return true
    default:
      return 'scan'.padEnd(schema.minLength ?? 4, 'x')
  }
}
