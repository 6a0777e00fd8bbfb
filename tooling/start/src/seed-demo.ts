import { createHash } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import type { PasswordHasher } from '@frontdesk/api/credential/password'
import { createPasswordHasher } from '@frontdesk/api/credential/password'
import { apiScopes, createApiKey } from '@frontdesk/api/api-key/create-api-key'
import { createMember, createSite, createTenant, setSiteOrigins } from '@frontdesk/api/tenant/create-tenant'
import { asTenant } from '@frontdesk/db/as-tenant'
import { newId, uuidOf } from '@frontdesk/db/ids'
import { type Keyring, openKeyring } from '@frontdesk/db/keyring'
import type { Db, Tx } from '@frontdesk/db/open-database'
import type { DB } from '@frontdesk/db/schema'
import { type TenantId, provenTenantId } from '@frontdesk/db/tenant-id'
import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import { demoArticles, seedArticle } from './demo/articles.ts'
import { chicago } from './demo/chicago.ts'
import type { DemoBusiness } from './demo/demo-business.ts'
import { lisbon } from './demo/lisbon.ts'
import { seedCatalogue } from './demo/seed-catalogue.ts'
import { seedBooking, seedChat, seedTimeOff } from './demo/seed-history.ts'

export type DemoOptions = {
  ownerUrl: string
  operatorKey: string
  oldOperatorKeys?: readonly string[]
  /** Where the demo pages are: the only origin that may embed the sites. It can change from start to start. */
  demoOrigin: string
  /** The password of both demo members. */
  password: string
  /** Real Stripe knows none of the demo's accounts: nobody can pay until a business has opened its own in the admin. */
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

/** Two businesses with a past. A second start finds them as they were left and only tells where their pages are now. */
export async function seedDemo(options: DemoOptions): Promise<Demo> {
  const owner = new Kysely<DB>({
    dialect: new PostgresDialect({ pool: new pg.Pool({ connectionString: options.ownerUrl, max: 2 }) }),
  })
  try {
    const seeding = {
      owner,
      options,
      keyring: await openKeyring(owner, options),
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
    const before = await tx.selectFrom('site').select('site_key').where('tenant_id', '=', tenantId).executeTakeFirst()
    // There already, but what only we were told is lost: an earlier start was cut off, or its folder is gone.
    if (before) return await openAgain(tx, { tenantId, siteKey: before.site_key, business, keyring, passwordHash })
    await createTenant(tx, keyring, { ...business, tenantId, stripeAccountId })
    await tx.updateTable('tenant').set({ holiday_country: business.holidays }).where('id', '=', tenantId).execute()
    const login = { email, passwordHash, verifiedAt: new Date() }
    const membershipId = await createMember(tx, keyring, { ...login, tenantId, displayName, role: 'owner' })
    const site = { tenantId, siteKey, name: 'Web site', greeting: business.greeting, accentColor: business.accentColor }
    const siteId = await createSite(tx, site)
    const keys = await keyring.of(tx, tenantId)
    const catalogue = await seedCatalogue(tx, tenantId, business)
    for (const article of demoArticles[business.key]) await seedArticle(tx, tenantId, article)
    const history = { tx, tenantId, keys, business, catalogue, membershipId, siteId, now: new Date() }
    for (const off of business.timeOff) await seedTimeOff(history, off)
    for (const booking of business.bookings) await seedBooking(history, booking)
    for (const chat of business.chats) await seedChat(history, chat)
    return { business: business.name, email, siteKey, apiKey: await createDemoKey(tx, tenantId) }
  })
}

async function createDemoKey(tx: Tx, tenantId: TenantId): Promise<string> {
  const { token } = await createApiKey(tx, tenantId, { name: 'Demo server', scopes: apiScopes, now: new Date() })
  return token
}

type Again = {
  tenantId: TenantId
  siteKey: string
  business: DemoBusiness
  keyring: Keyring
  passwordHash: string
}

/** A new password and a new key for a business whose old ones nobody knows any more. */
async function openAgain(tx: Tx, { tenantId, siteKey, business, keyring, passwordHash }: Again): Promise<DemoAccess> {
  const { email } = business.member
  await tx
    .updateTable('app_user')
    .set({ password_hash: passwordHash })
    .where('email_index', '=', keyring.operatorKeys().blindIndex('user email', email))
    .execute()
  return { business: business.name, email, siteKey, apiKey: await createDemoKey(tx, tenantId) }
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
