import { createHash } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { mintToken } from '@frontdesk/api/credential/token'
import type { PasswordHasher } from '@frontdesk/api/credential/password'
import { createPasswordHasher } from '@frontdesk/api/credential/password'
import { createMember, createSite, createTenant, setSiteOrigins } from '@frontdesk/api/tenant/create-tenant'
import { asTenant } from '@frontdesk/db/as-tenant'
import { newId, uuidOf } from '@frontdesk/db/ids'
import { Keyring } from '@frontdesk/db/keyring'
import type { Db, Tx } from '@frontdesk/db/open-database'
import type { DB } from '@frontdesk/db/schema'
import { type TenantId, provenTenantId } from '@frontdesk/db/tenant-id'
import { Kysely, PostgresDialect, sql } from 'kysely'
import pg from 'pg'
import { chicago } from './demo/chicago.ts'
import type { DemoBusiness } from './demo/demo-business.ts'
import { lisbon } from './demo/lisbon.ts'
import { seedCatalogue } from './demo/seed-catalogue.ts'
import { seedBooking, seedChat } from './demo/seed-history.ts'

export type DemoOptions = {
  ownerUrl: string
  operatorKey: string
  /** Where the demo pages are: the only origin that may embed the sites. It can change from start to start. */
  demoOrigin: string
  /** The password of both demo members. */
  password: string
  /** With real Stripe there are no connected accounts: payments go to the key's own. */
  withStripeAccounts: boolean
  /** Keeps the API keys, which the database cannot tell again. */
  stateFile: string
}

export type DemoAccess = { business: string; email: string; siteKey: string; apiKey: string }
export type Demo = Record<DemoBusiness['key'], DemoAccess>

/** Connected accounts that the Stripe stand-in has to know. */
export const demoStripeAccounts = [
  { id: lisbon.stripeAccountId, country: 'PT', currency: 'eur', name: lisbon.name },
  { id: chicago.stripeAccountId, country: 'US', currency: 'usd', name: chicago.name },
]

const scopes = ['services:read', 'bookings:read', 'bookings:write', 'customers:read']

/** Two businesses with a past. A second start finds them as they were left and only tells where their pages are now. */
export async function seedDemo(options: DemoOptions): Promise<Demo> {
  const owner = new Kysely<DB>({
    dialect: new PostgresDialect({ pool: new pg.Pool({ connectionString: options.ownerUrl, max: 2 }) }),
  })
  try {
    const seeding = {
      owner,
      options,
      keyring: new Keyring(options.operatorKey),
      passwords: await createPasswordHasher(),
    }
    const before = await readState(options.stateFile)
    const demo = {
      lisbon: before?.lisbon ?? (await seedBusiness(seeding, lisbon)),
      chicago: before?.chicago ?? (await seedBusiness(seeding, chicago)),
    }
    await writeFile(options.stateFile, JSON.stringify(demo, undefined, 2), { mode: 0o600 })
    for (const business of [lisbon, chicago]) await allowOrigin(owner, business, options.demoOrigin)
    return demo
  } finally {
    await owner.destroy()
  }
}

type Seeding = { owner: Db; options: DemoOptions; keyring: Keyring; passwords: PasswordHasher }

async function seedBusiness(
  { owner, options, keyring, passwords }: Seeding,
  business: DemoBusiness,
): Promise<DemoAccess> {
  const tenantId = demoTenantId(business)
  const { email, name: displayName } = business.member
  const passwordHash = await passwords.hash(options.password)
  // 128 random bits, like every key; public, so it needs no hash.
  const siteKey = `site_${newId().replaceAll('-', '')}`
  const stripeAccountId = options.withStripeAccounts ? business.stripeAccountId : null
  return await asTenant({ kysely: owner }, tenantId, async (tx) => {
    await createTenant(tx, keyring, { ...business, tenantId, stripeAccountId })
    const membershipId = await createMember(tx, keyring, { tenantId, email, passwordHash, displayName, role: 'owner' })
    const site = { tenantId, siteKey, name: 'Web site', greeting: business.greeting, accentColor: business.accentColor }
    const siteId = await createSite(tx, site)
    const keys = await keyring.of(tx, tenantId)
    const catalogue = await seedCatalogue(tx, tenantId, business)
    const history = { tx, tenantId, keys, business, catalogue, membershipId, siteId, now: new Date() }
    for (const booking of business.bookings) await seedBooking(history, booking)
    for (const chat of business.chats) await seedChat(history, chat)
    return { business: business.name, email, siteKey, apiKey: await createApiKey(tx, tenantId) }
  })
}

async function createApiKey(tx: Tx, tenantId: TenantId): Promise<string> {
  const id = newId<'api_key'>()
  const { token, selector, hash } = mintToken('key')
  const now = new Date()
  const expiresAt = new Date(now.getTime() + 10 * 365 * 86_400_000)
  await tx.insertInto('api_key').values({ tenant_id: tenantId, id, name: 'Demo server', scopes }).execute()
  await sql`select auth.mint('key', ${selector}, ${hash}, ${id}, ${now}, ${expiresAt})`.execute(tx)
  return token
}

async function allowOrigin(owner: Db, business: DemoBusiness, origin: string): Promise<void> {
  const tenantId = demoTenantId(business)
  await asTenant({ kysely: owner }, tenantId, async (tx) => {
    const sites = await tx.selectFrom('site').select('id').where('tenant_id', '=', tenantId).execute()
    for (const { id } of sites) await setSiteOrigins(tx, tenantId, { siteId: id, origins: [origin] })
  })
}

/** Always the same, so that a later start finds the business again. */
function demoTenantId(business: DemoBusiness): TenantId {
  return provenTenantId(uuidOf(createHash('sha256').update(`demo ${business.key}`).digest().subarray(0, 16)))
}

async function readState(file: string): Promise<Demo | undefined> {
  const text = await readFile(file, 'utf8').catch(() => undefined)
  return text === undefined ? undefined : (JSON.parse(text) as Demo) // written by this very function
}
