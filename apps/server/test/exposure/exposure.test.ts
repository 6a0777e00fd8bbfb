import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { customerRouter } from '@frontdesk/api/routers/customer'
import { integrationRouter } from '@frontdesk/api/routers/integration'
import { memberRouter } from '@frontdesk/api/routers/member'
import { visitorRouter } from '@frontdesk/api/routers/visitor'
import { startTestApp } from '@frontdesk/testkit/start-test-app'
import type { AnyRouter } from '@trpc/server'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { createAppOrigin, createWidgetOrigin, distOf } from '../../src/http/create-apps.ts'
import { type Exposure, openProcedures, openRoutes } from './exposed.ts'

type Definition = { inputs: z.ZodType[]; meta?: { audience?: string; limit?: unknown } }
type Row = { name: string; takes: string[]; limit: unknown }

const root = join(import.meta.dirname, '../../../..')
const routers: Record<string, AnyRouter> = {
  visitor: visitorRouter,
  customer: customerRouter,
  member: memberRouter,
  integration: integrationRouter,
}
const open: Row[] = Object.entries(routers).flatMap(([surface, router]) =>
  Object.entries(router._def.procedures)
    .map(([path, procedure]) => ({ path, ...(procedure as { _def: Definition })._def })) // what the builders put there
    .filter(({ meta }) => meta?.audience === 'anyone')
    .map(({ path, inputs, meta }) => ({ name: `${surface}.${path}`, takes: fieldsOf(inputs), limit: meta?.limit })),
)

test('whoever adds a procedure that wants no credential says why it tells nothing', () => {
  expect(Object.keys(openProcedures).toSorted()).toEqual(open.map(({ name }) => name).toSorted())
})

test('no procedure answers whether a person, an address or a name is there', () => {
  const asking = /\b(exists?|check|availab|lookup|taken|validate|is[A-Z])|(Exists|Available|Taken)$/
  expect(open.filter(({ name }) => asking.test(name.split('.').at(-1) ?? ''))).toEqual([])
})

test('whoever adds a route beside the procedures says why it tells nothing', async () => {
  await using app = await startTestApp()
  const health = { ready: () => Promise.resolve(true) }
  const origins = [createAppOrigin, createWidgetOrigin].map((create) => create(app.server.deps, distOf(root), health))
  const routes = origins.flatMap((origin) => origin.routes.map(({ method, path }) => `${method} ${path}`))
  const middleware = [
    'ALL /*',
    'ALL /api/*',
    'ALL /files/*',
    'ALL /admin/*',
    'ALL /hub/*',
    'ALL /admin/assets/*',
    'ALL /hub/assets/*',
  ]
  const others = new Set([
    ...middleware,
    'ALL /frame/assets/*',
    ...Object.keys(routers).map((surface) => `ALL /api/${surface}/*`),
  ])
  expect([...new Set(routes)].filter((route) => !others.has(route)).toSorted()).toEqual(
    Object.keys(openRoutes).toSorted(),
  )
})

test('SECURITY.md has the table of all of them (`npm test -- exposure -u` writes it)', async () => {
  const file = join(root, 'SECURITY.md')
  const procedures = open.map((row) => ({ ...row, takes: row.takes.join(', '), ...openProcedures[row.name] }))
  const routes = Object.entries(openRoutes).map(([name, exposure]) => ({
    name,
    takes: '',
    limit: exposure.limit,
    ...exposure,
  }))
  const table = tableOf([...procedures, ...routes])
  const marked = /(<!-- exposure -->\n)[^]*?(<!-- end of exposure -->)/
  const document = readFileSync(file, 'utf8')
  expect(document).toMatch(marked)
  await expect(document.replace(marked, (_all, begin, end) => `${begin}\n${table}\n\n${end}`)).toMatchFileSnapshot(file)
})

function fieldsOf(inputs: z.ZodType[]): string[] {
  return inputs.flatMap((input) => {
    const { properties = {} } = z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' })
    return Object.keys(properties)
  })
}

function tableOf(rows: (Partial<Omit<Exposure, 'limit'>> & { name: string; takes: string; limit: unknown })[]): string {
  const head = ['who calls without a credential', 'takes', 'is answered', 'limit', 'which tells nothing, since']
  const cells = rows.map(({ name, takes, limit, answers = '', because = '' }) => [
    `\`${name}\``,
    takes,
    answers,
    typeof limit === 'string' ? limit : '',
    because,
  ])
  const written = cells.map((row) => `| ${row.join(' | ')} |`.replaceAll(/ {2,}/g, ' '))
  return [`| ${head.join(' | ')} |`, `|${head.map(() => '---|').join('')}`, ...written].join('\n')
}
