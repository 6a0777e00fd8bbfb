import type { RolePool } from '@frontdesk/db/open-database'
import { provenTenantId } from '@frontdesk/db/tenant-id'
import type { TenantId } from '@frontdesk/db/tenant-id'
import { sql } from 'kysely'
import { consentVersion } from '../entry/consent-version.ts'
import { type Settings, fillSettings } from './sections.ts'

/** What the public key of a site opens to anybody: how the widget looks and where it may be shown. */
export type EmbedSite = {
  tenantId: TenantId
  siteKey: string
  siteName: string
  tenantName: string
  zone: string
  greeting: string
  accentColor: string
  settings: Settings
  /** The wording of the consent that is asked for, by its hash; empty, none is. */
  consentVersion: string
  origins: string[]
}

export async function findEmbedSite(role: RolePool, unverifiedKey: string): Promise<EmbedSite | undefined> {
  if (unverifiedKey.includes('\0')) return undefined // no text in Postgres has one
  const { rows } = await sql<Record<string, string> & { settings: unknown; origins: string[] }>`
    select * from auth.find_site(${unverifiedKey})`.execute(role.kysely)
  const row = rows[0]
  if (!row) return undefined
  const settings = fillSettings(row.settings)
  return {
    tenantId: provenTenantId(row['tenant_id'] ?? ''),
    siteKey: row['site_key'] ?? '',
    siteName: row['site_name'] ?? '',
    tenantName: row['tenant_name'] ?? '',
    zone: row['zone'] ?? '',
    greeting: row['greeting'] ?? '',
    accentColor: row['accent_color'] ?? '',
    settings,
    consentVersion: settings.entry.mustAgree ? consentVersion(settings.entry) : '',
    origins: row.origins,
  }
}
