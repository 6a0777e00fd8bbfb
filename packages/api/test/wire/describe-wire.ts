import { glob, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { AnyRouter } from '@trpc/server'
import type { z } from 'zod'

type Procedure = { type: 'query' | 'mutation' | 'subscription'; inputs: z.ZodType[]; output?: z.ZodType }
type Named = { file: string; name: string }
interface Tree {
  [key: string]: Tree | string
}

const source = join(import.meta.dirname, '../../src')
const kinds = { query: 'Query', mutation: 'Mutation', subscription: 'Stream' } as const

/** The types of a surface as source code: what each procedure takes and gives, by the names of its schemas. */
export async function describeWire(name: string, router: AnyRouter): Promise<string> {
  const names = await namedSchemas()
  const used = new Set<string>()
  const tree: Tree = {}
  for (const [path, procedure] of Object.entries(router._def.procedures)) {
    const { type, inputs, output } = (procedure as { _def: Procedure })._def // what the builders put there
    const typeOf = (schema: unknown) => {
      const named = names.get(schema)
      if (!named) throw new Error(`export the schemas of ${path}: its callers know them by their names`)
      used.add(named.file)
      return `typeof ${moduleName(named.file)}.${named.name}`
    }
    put(tree, path.split('.'), `${kinds[type]}<${typeOf(inputs[0])}, ${typeOf(itemOf(output))}>`)
  }
  const text = print(tree, 1)
  const helpers = Object.values(kinds).filter((kind) => text.includes(`${kind}<`))
  return [
    '// Made from the router by wire.test.ts: `npm test -- wire -u`.',
    ...[...used].toSorted().map((file) => `import type * as ${moduleName(file)} from '../${file}'`),
    `import type { ${[...helpers, 'RouterOf'].toSorted().join(', ')} } from './router-of.ts'`,
    '',
    `export type ${name} = RouterOf<{`,
    text,
    '}>',
    '',
  ].join('\n')
}

/** Of a stream, one item. */
function itemOf(output: z.ZodType | undefined): unknown {
  return output?.meta()?.['fdStreamOf'] ?? output
}

async function namedSchemas(): Promise<Map<unknown, Named>> {
  const found = new Map<unknown, Named>()
  const files = await Array.fromAsync(glob('**/*.ts', { cwd: source }))
  for (const file of files.filter((each) => !each.endsWith('.test.ts')).toSorted()) {
    if (!/^export const [A-Z]/m.test(await readFile(join(source, file), 'utf8'))) continue
    const exported = (await import(join(source, file))) as Record<string, unknown>
    for (const [name, value] of Object.entries(exported)) {
      if (/^[A-Z]/.test(name) && !found.has(value)) found.set(value, { file, name })
    }
  }
  return found
}

/** booking/member-schemas.ts -> bookingMemberSchemas */
function moduleName(file: string): string {
  return file.replace(/\.ts$/, '').replaceAll(/[^a-z]+([a-z])/g, (_, letter: string) => letter.toUpperCase())
}

function put(tree: Tree, [key = '', ...rest]: string[], text: string): void {
  if (rest.length === 0) {
    tree[key] = text
    return
  }
  const below = (tree[key] ??= {})
  if (typeof below === 'string') throw new Error(`${key} is a procedure and a noun`)
  put(below, rest, text)
}

function print(tree: Tree, depth: number): string {
  const indent = '  '.repeat(depth)
  return Object.entries(tree)
    .map(([key, below]) =>
      typeof below === 'string'
        ? `${indent}${key}: ${below}`
        : `${indent}${key}: {\n${print(below, depth + 1)}\n${indent}}`,
    )
    .join('\n')
}
