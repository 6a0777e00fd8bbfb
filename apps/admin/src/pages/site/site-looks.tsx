import { type ReactNode, useCallback, useState } from 'react'
import type { Site } from '../../api/types.ts'
import { LookCard } from './look-card.tsx'
import type { PreviewDraft } from './preview-draft.ts'
import { SiteEditor } from './site-editor.tsx'
import { TextsCard } from './texts-card.tsx'
import { WidgetPreview } from './widget-preview.tsx'
import { widgetOrigin } from './widget-origin.ts'

/** What visitors see of a site, and beside it how they would. */
export function SiteLooks({ site }: { site: Site }): ReactNode {
  const { greeting, accentColor, settings } = site
  const [draft, setDraft] = useState<PreviewDraft>({
    greeting,
    accentColor,
    look: settings.look,
    texts: settings.texts,
    locale: 'en',
  })
  const onDraft = useCallback((part: Partial<PreviewDraft>) => setDraft((old) => ({ ...old, ...part })), [])
  const onLook = useCallback((look: PreviewDraft['look']) => onDraft({ look }), [onDraft])
  const onTexts = useCallback((texts: PreviewDraft['texts'], locale: string) => onDraft({ texts, locale }), [onDraft])
  const origin = widgetOrigin(site.snippet)
  return (
    <div className="grid items-start gap-6 xl:grid-cols-[1fr_24rem]">
      <div className="flex min-w-0 flex-col gap-6">
        <SiteEditor site={site} onDraft={onDraft} />
        <LookCard site={site} onDraft={onLook} />
        <TextsCard site={site} onDraft={onTexts} />
      </div>
      {origin && (
        <div className="xl:sticky xl:top-6">
          <WidgetPreview origin={origin} siteKey={site.siteKey} draft={draft} />
        </div>
      )}
    </div>
  )
}
