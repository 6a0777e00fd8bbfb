import { Card } from '@frontdesk/ui/card'
import { Select } from '@frontdesk/ui/select'
import { Switch } from '@frontdesk/ui/switch'
import { TextArea } from '@frontdesk/ui/text-area'
import { TextField } from '@frontdesk/ui/text-field'
import { type ReactNode, useEffect } from 'react'
import { problemOf } from '../../../api/problem.ts'
import type { Site } from '../../../api/types.ts'
import { fieldWords } from '../../../api/words.ts'
import { SaveBar } from '../../../parts/save-bar.tsx'
import { UnsavedGuard } from '../../../parts/unsaved-guard.tsx'
import { useForm } from '../../../parts/use-form.ts'
import { useMayConfigure } from '../../../shell/me.ts'
import { useSetSection } from '../use-set-section.ts'
import { type EntryForm, type EntrySettings, formOf, settingsOf } from './entry-form.ts'
import { FormFields } from './form-fields.tsx'

const moments = [
  { id: 'message', label: 'Before the first message', description: 'Prices, hours and bookings come without it' },
  { id: 'everything', label: 'Before everything', description: 'Nothing is shown until it is answered' },
] as const

type Props = { site: Site; onDraft: (entry: EntrySettings) => void; preview: ReactNode }

/** What visitors are told, agree to and are asked before they write. */
export function EntryCard({ site, onDraft, preview }: Props): ReactNode {
  const mayConfigure = useMayConfigure()
  const saved = formOf(site.settings.entry)
  const { form, setForm, isDirty, forget } = useForm(`${site.id} entry`, saved)
  const { save, isSaving, error } = useSetSection(({ settings }) => setForm(formOf(settings.entry)))
  const change = (part: Partial<EntryForm>): void => setForm((old) => ({ ...old, ...part }))
  const isDisabled = !mayConfigure || isSaving
  const hasText = form.consentText.trim() !== ''
  useEffect(() => onDraft(settingsOf(form)), [form, onDraft])

  const errorOf = (path: string): string | undefined => {
    const found = error && problemOf(error).fields.find((field) => field.path === `value.${path}`)
    return found ? fieldWords(found.code) : undefined
  }

  return (
    <div>
      <Card
        title="Before the chat"
        description="What visitors read, agree to and answer before they write to you. You see their answers beside the conversation."
      >
        <div className="flex flex-col gap-6">
          <TextArea
            label="What happens to their words"
            optional
            description="Shown in the chat as you write it here, in every language."
            placeholder="We keep what you write for a year, and show it to nobody else."
            rows={2}
            maxLength={600}
            isDisabled={isDisabled}
            value={form.consentText}
            onChange={(consentText) => change({ consentText })}
            error={errorOf('consentText')}
          />
          {hasText && (
            <>
              <TextField
                label="Page that says it in full"
                optional
                inputMode="url"
                placeholder="https://www.example.com/privacy"
                maxLength={300}
                isDisabled={isDisabled}
                value={form.privacyUrl}
                onChange={(privacyUrl) => change({ privacyUrl })}
                error={errorOf('privacyUrl')}
              />
              <Switch
                label="They have to agree"
                description="Nobody writes before that. What they agreed to and when is kept with the conversation; a new text is asked about anew."
                isSelected={form.mustAgree}
                isDisabled={isDisabled}
                onChange={(mustAgree) => change({ mustAgree })}
              />
            </>
          )}
          <Switch
            label="A form first"
            description="Whom your own server vouches for is not asked for what it has said already."
            isSelected={form.asks}
            isDisabled={isDisabled}
            onChange={(asks) => change({ asks })}
          />
          {form.asks && <FormFields {...{ form, isDisabled, errorOf, change }} />}
          {(form.asks || (hasText && form.mustAgree)) && (
            <Select
              label="When"
              options={moments}
              value={form.before}
              isDisabled={isDisabled}
              onChange={(before) => change({ before })}
            />
          )}
        </div>
      </Card>
      <SaveBar
        what="Before the chat"
        isDirty={isDirty}
        isSaving={isSaving}
        onSave={() => save({ siteId: site.id, section: 'entry', value: settingsOf(form) })}
        onDiscard={() => setForm(saved)}
      >
        {preview}
      </SaveBar>
      <UnsavedGuard isDirty={isDirty} onLeave={forget} />
    </div>
  )
}
