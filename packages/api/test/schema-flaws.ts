import { z } from 'zod'

type Side = 'input' | 'output'
type Meta = { fdId?: string; fdToken?: true; fdEmail?: true; fdStreamOf?: z.ZodType }

/** What an input never says: who asks, and as what, is the credential's to tell. */
const identity = /^(tenant|user|owner|actor|role|roles|permissions?|scopes?|isAdmin)(Ids?)?$|^(visitor)?SessionId$/i
/** Where a reader of server-sent events broke off: nobody's id. */
const positions = new Set(['lastEventId'])

/** Everything about a schema that the house does not allow, with where it stands. */
export function schemaFlaws(schema: z.ZodType, side: Side, path = ''): string[] {
  const { fdId, fdToken, fdEmail, fdStreamOf } = metaOf(schema)
  if (fdStreamOf) return schemaFlaws(fdStreamOf, side, `${path}[]`)
  if (fdId !== undefined) return []
  const name = path.split('.').at(-1) ?? ''
  const flaw = (text: string) => `${path || 'the whole'}: ${text}`
  const named = side === 'input' ? misnamed(name, { fdToken, fdEmail }) : undefined
  // What wraps a helper's schema (optional, say) has the name too; the helper's mark is further in.
  if (named && !isWrapper(schema)) return [flaw(named)]
  if (fdEmail) return []
  return inside(schema, side, path).concat(ownFlaw(schema, side).map(flaw))
}

function misnamed(name: string, marks: Pick<Meta, 'fdToken' | 'fdEmail'>): string | undefined {
  if (/Ids?(\[\])?$|^id$/.test(name) && !positions.has(name)) return 'an id is made by idIn'
  if (/token$/i.test(name) && !marks.fdToken) return 'a token carries the mark of one'
  if (/e-?mail$/i.test(name) && !marks.fdEmail) return 'an e-mail address is made by EmailIn'
  return undefined
}

function isWrapper(schema: z.ZodType): boolean {
  return ['optional', 'nullable', 'default', 'prefault', 'array', 'readonly'].includes(schema.def.type)
}

function ownFlaw(schema: z.ZodType, side: Side): string[] {
  const incoming = side === 'input'
  switch (schema.def.type) {
    case 'string':
      return incoming && !hasEnd((schema as z.ZodString).maxLength) ? ['a text has a greatest length'] : []
    case 'number': {
      const { minValue, maxValue } = schema as z.ZodNumber
      return incoming && !(hasEnd(minValue) && hasEnd(maxValue)) ? ['a number has a least and a greatest value'] : []
    }
    case 'array': {
      const checks = (schema.def.checks ?? []).map(({ _zod }) => _zod.def.check)
      return incoming && !checks.includes('max_length') ? ['a list has a greatest length'] : []
    }
    case 'object': {
      const { catchall } = (schema as z.ZodObject).def
      return catchall?._zod.def.type === 'never' ? [] : ['an object is strict']
    }
    case 'date':
    case 'custom':
      return incoming ? [`${schema.def.type} is nothing that JSON can carry`] : []
    case 'optional':
    case 'nullable':
    case 'default':
    case 'prefault':
    case 'readonly':
    case 'pipe':
    case 'transform':
    case 'union':
    case 'tuple':
    case 'literal':
    case 'enum':
    case 'boolean':
    case 'null':
      return []
    default:
      return [`${schema.def.type} says too little`]
  }
}

/** A number's own ends, if it has any: without one, zod says Infinity, or the greatest safe integer. */
function hasEnd(value: number | null): boolean {
  return value !== null && Math.abs(value) < Number.MAX_SAFE_INTEGER
}

function inside(schema: z.ZodType, side: Side, path: string): string[] {
  const go = (part: unknown, at = path) => schemaFlaws(part as z.ZodType, side, at) // zod's own parts are schemas
  const { def } = schema
  if (def.type === 'object') {
    const { shape } = schema as z.ZodObject
    return Object.entries(shape).flatMap(([name, part]) => {
      const at = path ? `${path}.${name}` : name
      const forbidden = side === 'input' && identity.test(name) ? [`${at}: who asks is the credential's to tell`] : []
      return [...forbidden, ...go(part, at)]
    })
  }
  const parts: Record<string, unknown> = { ...def }
  if (def.type === 'pipe') {
    // What comes in is what the first part takes; what goes out is what it was given, then changed.
    return go(parts['in'])
  }
  const options = Array.isArray(parts['options']) ? parts['options'] : []
  const items = Array.isArray(parts['items']) ? parts['items'] : []
  return [
    ...(parts['innerType'] ? go(parts['innerType']) : []),
    ...(parts['element'] ? go(parts['element'], `${path}[]`) : []),
    ...[...options, ...items].flatMap((part) => go(part)),
  ]
}

function metaOf(schema: z.ZodType): Meta {
  const meta: Record<string, unknown> = z.globalRegistry.get(schema) ?? {}
  return meta
}
