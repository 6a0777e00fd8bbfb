import { type ReactNode, useCallback, useState } from 'react'
import type { Site } from '../../api/types.ts'
import { EntryCard } from './entry/entry-card.tsx'
import { LookCard } from './look-card.tsx'
import { PreviewButton } from './preview-button.tsx'
import type { PreviewDraft, SpokenWords } from './preview-draft.ts'
import { SiteEditor } from './site-editor.tsx'
import { TextsCard } from './texts-card.tsx'
import { WidgetPreview } from './widget-preview.tsx'
import { widgetOrigin } from './widget-origin.ts'

/** What visitors see of a site, and beside it how they would. */
export function SiteLooks({ site }: { site: Site }): ReactNode {
  const { greeting, accentColor, settings } = site
  const { look, texts, entry } = settings
  const [draft, setDraft] = useState<PreviewDraft>({ greeting, accentColor, look, texts, entry, locale: 'en' })
  const [spoken, setSpoken] = useState<SpokenWords>({})
  const onDraft = useCallback((part: Partial<PreviewDraft>) => setDraft((old) => ({ ...old, ...part })), [])
  const onLook = useCallback((look: PreviewDraft['look']) => onDraft({ look }), [onDraft])
  const onEntry = useCallback((entry: PreviewDraft['entry']) => onDraft({ entry }), [onDraft])
  const onTexts = useCallback((texts: PreviewDraft['texts'], locale: string) => onDraft({ texts, locale }), [onDraft])
  const origin = widgetOrigin(site.snippet)
  const preview = origin && <WidgetPreview origin={origin} siteKey={site.siteKey} draft={draft} onWords={setSpoken} />
  const previewButton = preview && <PreviewButton>{preview}</PreviewButton>
  return (
    <div className="grid items-start gap-6 xl:grid-cols-[1fr_24rem]">
      <div className="flex min-w-0 flex-col gap-6">
        <SiteEditor site={site} onDraft={onDraft} preview={previewButton} />
        <LookCard site={site} onDraft={onLook} preview={previewButton} />
        <EntryCard site={site} onDraft={onEntry} preview={previewButton} />
        <TextsCard site={site} spoken={spoken} onDraft={onTexts} preview={previewButton} />
      </div>
      {preview && <div className="xl:sticky xl:top-6">{preview}</div>}
    </div>
  )
}
