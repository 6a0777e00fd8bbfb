import { randomBytes } from 'node:crypto'
import { insertArticle } from '@frontdesk/api/article/queries'
import { type Settings, sections } from '@frontdesk/api/site/sections'
import { createMember, createSite, createTenant, setSiteOrigins } from '@frontdesk/api/tenant/create-tenant'
import { asTenant } from '@frontdesk/db/as-tenant'
import { type SiteId, newId } from '@frontdesk/db/ids'
import { newTenantId } from '@frontdesk/db/tenant-id'
import { type DemoService, hours } from '@frontdesk/start/demo/demo-business'
import { lisbon } from '@frontdesk/start/demo/lisbon'
import { seedCatalogue } from '@frontdesk/start/demo/seed-catalogue'
import type { TestApp } from '@frontdesk/testkit/start-test-app'
import type { TestTenant } from '@frontdesk/testkit/test-tenant'
import type { Content } from './content/content.ts'

export type Furnished = TestTenant & { siteId: SiteId }

const stripeAccountId = 'acct_1TenantA'
const password = 'a long and friendly pass phrase'
let passwordHash: Promise<string> | undefined

/** A business of its own for one state, so that nothing in it comes from another: it gets the only account that can be paid. */
export async function furnish(app: TestApp, content: Content, origin: string): Promise<Furnished> {
  const { keyring, passwords } = app.server.deps
  const tenantId = newTenantId()
  const siteKey = `site_${randomBytes(16).toString('hex')}`
  const email = `desk-${siteKey}@staff.example`
  const login = { email, passwordHash: await (passwordHash ??= passwords.hash(password)), verifiedAt: app.clock.now }
  await app.owner
    .updateTable('tenant')
    .set({ stripe_account_id: null, stripe_state: 'none' })
    .where('stripe_account_id', '=', stripeAccountId)
    .execute()
  const siteId = await asTenant({ kysely: app.owner }, tenantId, async (tx) => {
    await createTenant(tx, keyring, { ...content, tenantId, stripeAccountId })
    await createMember(tx, keyring, { ...login, tenantId, displayName: content.member, role: 'owner' })
    const { greeting } = content
    const site = { tenantId, siteKey, name: content.name, greeting, accentColor: lisbon.accentColor }
    const id = await createSite(tx, site)
    await setSiteOrigins(tx, tenantId, { siteId: id, origins: [origin] })
    const { zone, currency } = content
    await seedCatalogue(tx, tenantId, { ...lisbon, zone, currency, ...offerOf(content) })
    for (const article of content.articles) {
      const { language } = content
      const shown = { id: newId<'article'>(), language, ...article, published: true, now: app.clock.now }
      await insertArticle(tx, tenantId, shown).execute()
    }
    return id
  })
  return { tenantId, siteKey, email, password, siteId }
}

/** One section of what the site is set to, before anybody looks at it. */
export async function setSection<Name extends keyof Settings>(
  app: TestApp,
  { tenantId, siteId }: Furnished,
  [section, value]: [Name, Partial<Settings[Name]>],
): Promise<void> {
  const { settings } = await app.owner
    .selectFrom('site')
    .select('settings')
    .where('tenant_id', '=', tenantId)
    .where('id', '=', siteId)
    .executeTakeFirstOrThrow()
  const next = { ...(settings as object), [section]: sections[section].parse(value) }
  await app.owner
    .updateTable('site')
    .set({ settings: JSON.stringify(next) })
    .where('tenant_id', '=', tenantId)
    .where('id', '=', siteId)
    .execute()
}

/** The studio of the demo in the words of one language: its prices, its lengths and its terms. */
function offerOf({ services, providers, categories, addons, questions }: Content) {
  const everybody = [...providers]
  const [one] = providers
  const catalogue = lisbon.services.map((service, at): DemoService => {
    const key = (['portrait', 'couple', 'wedding', 'walk', 'call'] as const)[at] ?? 'call'
    const named = { ...service, ...services[key], providers: key === 'portrait' ? everybody : [one] }
    switch (key) {
      case 'portrait':
        return {
          ...named,
          category: categories.portraits,
          addons: [
            { name: addons.longer, minutes: 30, priceMinor: 5_000 },
            { name: addons.prints, minutes: 0, priceMinor: 3_500 },
          ],
          questions: [{ kind: 'text', label: questions.purpose }],
        }
      case 'couple':
        return { ...named, category: categories.portraits }
      case 'wedding':
        return {
          ...named,
          category: categories.celebrations,
          addons: [{ name: addons.album, minutes: 0, priceMinor: 38_000 }],
          questions: [
            { kind: 'long_text', label: questions.where, required: true },
            { kind: 'choice', label: questions.guests, choices: [...questions.choices], required: true },
            { kind: 'yes_no', label: questions.publish },
          ],
        }
      case 'walk':
        return { ...named, category: categories.walks, questions: [] }
      case 'call':
        return named
    }
  })
  const week = [{ weekdays: [1, 2, 3, 4, 5, 6], from: hours(10), to: hours(18) }]
  return { services: catalogue, providers: providers.map((name) => ({ name, hours: week })) }
}
