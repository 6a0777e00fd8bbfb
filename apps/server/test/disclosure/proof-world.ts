import { type PublicIdKind, decodeId, encodeId } from '@frontdesk/api/core/id-schema'
import { type Id, newId } from '@frontdesk/db/ids'
import type { TestApp } from '@frontdesk/testkit/start-test-app'
import { visitorClient } from '@frontdesk/testkit/test-client'
import { createTestTenant } from '@frontdesk/testkit/test-tenant'
import { escapeIdentifier } from 'pg'
import { cloneRows } from './clone-rows.ts'
import type { IdField } from './discover.ts'
import { type OwnerConnection, connectOwner } from './owner-connection.ts'
import { idAt } from './example-ids.ts'
import { exampleOf, examples } from './examples.ts'
import { type Principals, createPrincipals } from './principals.ts'
import { type Secrets, createSecrets } from './questions.ts'
import { type SurfaceProcedure, allProcedures } from './surfaces.ts'
import { type SavedSide, type Side, createSide, restoreSide } from './world.ts'

/** What an id can be to somebody who may not see it. `own` is the sixth state: the control. */
export const strangeStates = ['missing', 'foreign', 'malformed', 'deleted', 'revoked'] as const
export type StrangeState = (typeof strangeStates)[number]
export type StrangeIds = Record<StrangeState, string[]>

export type ProofWorld = {
  a: Side
  b: Side
  principals: Principals
  secrets: Secrets
  /** The roles or scopes that each procedure asks for. */
  required: Record<string, readonly string[]>
  /** By procedure and field. */
  ids: Record<string, StrangeIds>
}
export type SavedWorld = Omit<ProofWorld, 'a' | 'b'> & { a: SavedSide; b: SavedSide }

export const keyOf = (procedure: SurfaceProcedure, field: IdField) => `${procedure.name} ${field.path.join('.')}`

/**
 * Two businesses with one of everybody, a third that has lost every credential, and for each id that any procedure takes
 * so many ids of every state, each of a real row where the state speaks of one.
 */
export async function createProofWorld(app: TestApp, count: number): Promise<ProofWorld> {
  await using owner = await connectOwner(app.env['DATABASE_URL'] ?? '')
  const { keyring, passwords } = app.server.deps
  const options = {
    name: 'Tenant C',
    zone: 'Europe/Lisbon',
    currency: 'EUR',
    stripeAccountId: 'acct_1TenantC',
    passwords,
  }
  const tenantC = await createTestTenant(app.owner, keyring, options)
  const [a, b, c] = [await createSide(app, app.a), await createSide(app, app.b), await createSide(app, tenantC)]
  const neighbours = await neighbourOf(app, a)
  // One that has no example fails in its own tests.
  const procedures = allProcedures().filter(({ idFields, name }) => idFields.length > 0 && hasExample(name))
  const ids: Record<string, StrangeIds> = {}
  const shared = new Map<string, string[]>()
  for (const procedure of procedures) {
    for (const field of procedure.idFields) {
      const more = async (side: Side, id: string) => {
        const key = `${side.tenant.tenantId} ${field.kind}`
        const clones = shared.get(key) ?? (await clonesOf(owner, field.kind, { id, count }))
        shared.set(key, clones)
        return clones
      }
      const theirs = [idAt(procedure.name, field, await exampleOf(procedure.name, b))]
      if (procedure.surface === 'visitor' && field.kind === 'booking') theirs.push(await neighbours.propose())
      const once = idAt(procedure.name, field, await exampleOf(procedure.name, c))
      const gone = await more(a, idAt(procedure.name, field, await exampleOf(procedure.name, a)))
      const missing = () => encodeId(publicKind(field.kind), newId<PublicIdKind>())
      ids[keyOf(procedure, field)] = {
        missing: Array.from({ length: count }, missing),
        foreign: [...theirs, ...(await more(b, theirs[0] ?? ''))].slice(0, count),
        malformed: Array.from({ length: count }, (_, at) => malformed(missing(), at)),
        deleted: gone.slice(0, count),
        revoked: [once, ...(await more(c, once))].slice(0, count),
      }
    }
  }
  for (const procedure of procedures) {
    for (const field of procedure.idFields) await remove(owner, field.kind, ids[keyOf(procedure, field)]?.deleted ?? [])
  }
  const secrets = await createSecrets(app, a, c)
  await app.owner
    .updateTable('credential')
    .set({ revoked_at: app.clock.now })
    .where('tenant_id', '=', tenantC.tenantId)
    .execute()
  await owner.query('vacuum') // or the index still leads to what was deleted
  const required = Object.fromEntries(allProcedures().map((procedure) => [procedure.name, procedure.required]))
  return { a, b, principals: await createPrincipals(app, a), secrets, required, ids }
}

/** Another visitor of the same business: what is theirs is nobody else's either. */
async function neighbourOf(app: TestApp, a: Side): Promise<Side> {
  const tokens = await visitorClient(app.server.widgetUrl).session.start.mutate({ siteKey: a.tenant.siteKey })
  const neighbour = restoreSide(app, { ...a.save(), ...tokens })
  neighbour.nextStart = a.nextStart
  return neighbour
}

export function saveWorld({ a, b, ...rest }: ProofWorld): SavedWorld {
  return { ...rest, a: a.save(), b: b.save() }
}

export function restoreWorld(app: TestApp, { a, b, ...rest }: SavedWorld): ProofWorld {
  return { ...rest, a: restoreSide(app, a), b: restoreSide(app, b) }
}

async function clonesOf(
  owner: OwnerConnection,
  kind: string,
  { id, count }: { id: string; count: number },
): Promise<string[]> {
  const wireKind = publicKind(kind)
  const clones = await cloneRows(owner, { table: kind, id: decodeId(wireKind, id), count })
  return clones.map((clone) => encodeId(wireKind, clone as Id<PublicIdKind>)) // a row of the kind's own table
}

async function remove(owner: OwnerConnection, kind: string, ids: readonly string[]): Promise<void> {
  const uuids = ids.map((id) => decodeId(publicKind(kind), id))
  await owner.query(`delete from ${escapeIdentifier(kind)} where id = any($1)`, [uuids])
}

function publicKind(kind: string): PublicIdKind {
  return kind as PublicIdKind // what idIn was given
}

/** Every way that an id can be none, over and over with other letters. */
function malformed(id: string, at: number): string {
  const [prefix = '', letters = ''] = id.split('_')
  const ways = [
    letters,
    `xxx_${letters}`,
    `${id}0`,
    id.slice(0, -1),
    id.toUpperCase(),
    `${prefix}_${letters.replace(/.$/, 'u')}`,
    `${prefix}_z${letters.slice(1)}`,
    `${prefix}__${letters}`,
    `${id}_${letters}`,
    `${prefix}-${letters}`,
    letters.repeat(2),
    ` ${id}`,
    `${letters}' or '1'='1`,
    `${prefix}_${'0'.repeat(26)}`,
    '',
  ]
  return ways[at % ways.length] ?? ''
}

function hasExample(name: string): boolean {
  const [surface = '', ...path] = name.split('.')
  return examples[surface]?.[path.join('.')] !== undefined
}
