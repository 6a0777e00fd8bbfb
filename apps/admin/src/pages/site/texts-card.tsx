import type { Language } from '@frontdesk/api/core/languages'
import { Card } from '@frontdesk/ui/card'
import { LongSelect } from '@frontdesk/ui/long-select'
import { TextArea } from '@frontdesk/ui/text-area'
import { type ReactNode, useEffect, useState } from 'react'
import type { Site } from '../../api/types.ts'
import { languageOptions, languages } from '../../parts/languages.ts'
import { SaveBar } from '../../parts/save-bar.tsx'
import { UnsavedGuard } from '../../parts/unsaved-guard.tsx'
import { useForm } from '../../parts/use-form.ts'
import { useMayConfigure } from '../../shell/me.ts'
import { texts } from './text-options.ts'
import { useSetSection } from './use-set-section.ts'

type Texts = Site['settings']['texts']
type Props = { site: Site; onDraft: (texts: Texts, language: Language) => void }

/** The business's own sentences, language by language. What is left empty stays as the chat says it. */
export function TextsCard({ site, onDraft }: Props): ReactNode {
  const mayConfigure = useMayConfigure()
  const saved = site.settings.texts
  const [language, setLanguage] = useState<Language>('en')
  const { form, setForm, isDirty, forget } = useForm(`${site.id} texts`, saved)
  const { save, isSaving } = useSetSection(forget)
  useEffect(() => onDraft(form, language), [form, language, onDraft])

  function own(word: string): string {
    return form.own.find((each) => each.language === language && each.word === word)?.text ?? ''
  }

  function say(word: string, text: string): void {
    setForm((old) => {
      const others = old.own.filter((each) => each.language !== language || each.word !== word)
      return { own: text ? [...others, { language, word, text }] : others }
    })
  }

  return (
    <div>
      <Card
        title="Words"
        description="The chat speaks each of these languages. Where you would say it differently, write your own; empty fields stay as they are."
      >
        <div className="flex flex-col gap-5">
          <LongSelect
            label="Language"
            options={languageOptions}
            value={language}
            onChange={(id) => setLanguage(languages.find((each) => each === id) ?? 'en')}
          />
          {texts.map(({ word, label, example }) => (
            <TextArea
              key={`${language} ${word}`}
              label={label}
              placeholder={example}
              rows={1}
              maxLength={500}
              isDisabled={!mayConfigure || isSaving}
              value={own(word)}
              onChange={(text) => say(word, text)}
            />
          ))}
        </div>
      </Card>
      <SaveBar
        isDirty={isDirty}
        isSaving={isSaving}
        onSave={() =>
          save({
            siteId: site.id,
            section: 'texts',
            value: { own: form.own.filter(({ text }) => text.trim() !== '') },
          })
        }
        onDiscard={() => setForm(saved)}
      />
      <UnsavedGuard isDirty={isDirty} onLeave={forget} />
    </div>
  )
}
