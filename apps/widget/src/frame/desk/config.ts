import type { Settings } from '@frontdesk/api/site/sections'

/** What the server wrote into the embed document for this site. */
export type Config = {
  siteKey: string
  tenantName: string
  /** The business's own time zone. */
  zone: string
  greeting: string
  accentColor: string
  /** By section; every visitor may see them. */
  settings: Settings
  /** Names the wording of the consent that is asked for; empty, none is. */
  consentVersion: string
  /** The pages that may embed this site, and so hand over a port. */
  origins: string[]
}

export function readConfig(): Config {
  const text = document.getElementById('frontdesk-config')?.textContent
  if (!text) throw new Error('The embed document has no configuration.')
  return JSON.parse(text) as Config // written by the server that this script came from
}
