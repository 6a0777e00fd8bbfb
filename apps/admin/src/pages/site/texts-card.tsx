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
import type { SpokenWords } from './preview-draft.ts'
import { textGroups } from './text-options.ts'
import { useSetSection } from './use-set-section.ts'

type Texts = Site['settings']['texts']
type Props = {
  site: Site
  spoken: SpokenWords
  onDraft: (texts: Texts, language: Language) => void
  preview: ReactNode
}

/** The business's own sentences, language by language. What is left empty stays as the chat says it. */
export function TextsCard({ site, spoken, onDraft, preview }: Props): ReactNode {
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
        description="The chat speaks each of these languages. Where you would say it differently, write your own; empty fields stay as they are. What stands in {braces} is filled in."
      >
        <div className="flex flex-col gap-5">
          <LongSelect
            label="Language"
            options={languageOptions}
            value={language}
            onChange={(id) => setLanguage(languages.find((each) => each === id) ?? 'en')}
          />
          {textGroups.map(({ title, texts }, at) => (
            <details key={title} open={at === 0} className="group">
              <summary className="cursor-pointer py-1 text-sm font-semibold text-ink pointer-coarse:py-3">
                {title}
                <OwnCount count={texts.filter(({ word }) => own(word) !== '').length} />
              </summary>
              <div className={`mt-4 flex flex-col gap-5 ${language === 'ar' ? '[&_textarea]:[direction:rtl]' : ''}`}>
                {texts.map(({ word, label }) => (
                  <TextArea
                    key={`${language} ${word}`}
                    label={label}
                    placeholder={word === 'greeting' ? site.greeting : spoken[word]}
                    rows={1}
                    maxLength={500}
                    isDisabled={!mayConfigure || isSaving}
                    value={own(word)}
                    onChange={(text) => say(word, text)}
                  />
                ))}
              </div>
            </details>
          ))}
        </div>
      </Card>
      <SaveBar
        what="Words"
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
      >
        {preview}
      </SaveBar>
      <UnsavedGuard isDirty={isDirty} onLeave={forget} />
    </div>
  )
}

function OwnCount({ count }: { count: number }): ReactNode {
  return count > 0 && <span className="ml-2 font-normal text-muted">{count} of your own</span>
}
