import { launcherLook } from './launcher-look.ts'
import type { SiteRow } from './queries.ts'
import type { Site } from './schemas.ts'
import { type Settings, fillSettings } from './sections.ts'

export function showSite(widgetUrl: string, row: SiteRow): Site {
  const settings = fillSettings(row.settings)
  return {
    id: row.id,
    name: row.name,
    siteKey: row.site_key,
    greeting: row.greeting,
    accentColor: row.accent_color,
    origins: row.origins,
    settings,
    snippet: snippet(widgetUrl, row, settings),
  }
}

/** Calls made before the loader has arrived wait in a queue; the look is told, since the loader asks for nothing. */
function snippet(widgetUrl: string, { site_key, accent_color }: SiteRow, { look }: Settings): string {
  return `<script>window.Frontdesk=window.Frontdesk||function(){(Frontdesk.q=Frontdesk.q||[]).push(arguments)}</script>
<script async src="${widgetUrl}/widget.js" data-site="${site_key}" data-look="${launcherLook(accent_color, look)}"></script>`
}
