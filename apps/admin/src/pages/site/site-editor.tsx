import { Card } from '@frontdesk/ui/card'
import { TextArea } from '@frontdesk/ui/text-area'
import { TextField } from '@frontdesk/ui/text-field'
import { useMutation } from '@tanstack/react-query'
import { type ReactNode, useEffect } from 'react'
import { problemOf } from '../../api/problem.ts'
import { trpc } from '../../api/trpc.ts'
import type { Site } from '../../api/types.ts'
import { fieldWords } from '../../api/words.ts'
import { SaveBar } from '../../parts/save-bar.tsx'
import { showProblem } from '../../parts/show-problem.ts'
import { UnsavedGuard } from '../../parts/unsaved-guard.tsx'
import { useForm } from '../../parts/use-form.ts'
import { useMayConfigure } from '../../shell/me.ts'
import { ColorField } from './color-field.tsx'
import { originProblem, readOrigins } from './read-origins.ts'
import type { PreviewDraft } from './preview-draft.ts'
import { showSaved } from './show-saved.ts'

type Props = { site: Site; onDraft: (draft: Partial<PreviewDraft>) => void; preview: ReactNode }

export function SiteEditor({ site, onDraft, preview }: Props): ReactNode {
  const mayConfigure = useMayConfigure()
  const { form, setForm, isDirty, forget } = useForm(site.id, formOf(site))
  const change = (part: Partial<typeof form>): void => setForm((old) => ({ ...old, ...part }))
  const origins = readOrigins(form.origins)
  const { greeting: typedGreeting, accentColor: typedColor } = form
  useEffect(() => {
    const isColor = /^#[0-9a-f]{6}$/.test(typedColor)
    onDraft({ greeting: typedGreeting, ...(isColor && { accentColor: typedColor }) })
  }, [typedGreeting, typedColor, onDraft])
  const update = useMutation(
    trpc.site.update.mutationOptions({
      onSuccess: (saved) => {
        setForm(formOf(saved))
        showSaved(saved)
      },
      onError: (error) => problemOf(error).fields.length === 0 && showProblem(error),
    }),
  )
  const errorOf = (field: string): string | undefined => {
    const found = problemOf(update.error).fields.find(({ path }) => path.split('.', 1)[0] === field)
    return update.error && found ? fieldWords(found.code) : undefined
  }
  const isDisabled = !mayConfigure || update.isPending

  function save(): void {
    if (originProblem(origins)) return
    const { name, greeting, accentColor } = form
    update.mutate({ siteId: site.id, name, greeting, accentColor, origins: origins.origins })
  }

  return (
    <div>
      <div className="flex flex-col gap-6">
        <Card title="Name, greeting and colour">
          <div className="flex flex-col gap-5">
            <TextField
              label="Name"
              description="Only you see it."
              maxLength={120}
              isDisabled={isDisabled}
              value={form.name}
              onChange={(name) => change({ name })}
              error={errorOf('name')}
            />
            <TextArea
              label="Greeting"
              description="The first words in the chat."
              rows={3}
              maxLength={500}
              isDisabled={isDisabled}
              value={form.greeting}
              onChange={(greeting) => change({ greeting })}
              error={errorOf('greeting')}
            />
            <ColorField
              label="Accent colour"
              isDisabled={isDisabled}
              value={form.accentColor}
              onChange={(accentColor) => change({ accentColor })}
              error={errorOf('accentColor')}
            />
          </div>
        </Card>
        <Card title="Allowed addresses" description="Only these web sites may show the chat. Without any, none may.">
          <TextArea
            label="Addresses, one per line"
            placeholder="https://www.example.com"
            rows={3}
            isDisabled={isDisabled}
            value={form.origins}
            onChange={(typed) => change({ origins: typed })}
            error={originProblem(origins) ?? errorOf('origins')}
          />
        </Card>
      </div>
      <SaveBar
        what="Site"
        isDirty={isDirty}
        isSaving={update.isPending}
        onSave={save}
        onDiscard={() => setForm(formOf(site))}
      >
        {preview}
      </SaveBar>
      <UnsavedGuard isDirty={isDirty} onLeave={forget} />
    </div>
  )
}

function formOf({ name, greeting, accentColor, origins }: Site) {
  return { name, greeting, accentColor, origins: origins.join('\n') }
}
