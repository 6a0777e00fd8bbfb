import { Card } from '@frontdesk/ui/card'
import { Select } from '@frontdesk/ui/select'
import { TextArea } from '@frontdesk/ui/text-area'
import { TextField } from '@frontdesk/ui/text-field'
import { useState, type ReactNode } from 'react'
import { problemOf } from '../../api/problem.ts'
import { fieldWords } from '../../api/words.ts'
import { SaveBar } from '../../parts/save-bar.tsx'
import { showProblem } from '../../parts/show-problem.ts'
import { UnsavedGuard } from '../../parts/unsaved-guard.tsx'
import { useForm } from '../../parts/use-form.ts'
import { useMayConfigure } from '../../shell/me.ts'
import type { ArticleForm } from './article-form.ts'
import { languageOptions } from './languages.ts'

interface ArticleEditorProps {
  name: string
  initial: ArticleForm
  isSaving: boolean
  saveLabel?: string
  onSave: (form: ArticleForm) => Promise<unknown>
}

export function ArticleEditor({ name, initial, isSaving, saveLabel, onSave }: ArticleEditorProps): ReactNode {
  const mayConfigure = useMayConfigure()
  const { form, setForm, isDirty, forget } = useForm(name, initial)
  const [problem, setProblem] = useState<unknown>()
  const change = (part: Partial<ArticleForm>): void => setForm((old) => ({ ...old, ...part }))
  const errorOf = (field: string): string | undefined => {
    const found = problem ? problemOf(problem).fields.find(({ path }) => path === field) : undefined
    return found && fieldWords(found.code)
  }
  const isDisabled = !mayConfigure || isSaving

  async function save(): Promise<void> {
    setProblem(undefined)
    try {
      await onSave(form)
      forget()
    } catch (error) {
      setProblem(error)
      if (problemOf(error).fields.length === 0) showProblem(error)
    }
  }

  return (
    <div>
      <Card>
        <div className="flex flex-col gap-5">
          <TextField
            label="Title"
            description="The question as your visitors ask it. Words in here count most when somebody searches."
            maxLength={160}
            isDisabled={isDisabled}
            value={form.title}
            onChange={(title) => change({ title })}
            error={errorOf('title')}
          />
          <Select
            label="Language"
            description="What it is written in, so that every form of a word is found."
            options={languageOptions}
            value={form.language}
            isDisabled={isDisabled}
            onChange={(language) => change({ language })}
            error={errorOf('language')}
          />
          <TextArea
            label="Text"
            description="A blank line begins a paragraph, “# ” a heading, “- ” a line of a list. Web addresses become links."
            rows={12}
            maxLength={8000}
            isDisabled={isDisabled}
            value={form.body}
            onChange={(body) => change({ body })}
            error={errorOf('body')}
          />
        </div>
      </Card>
      <SaveBar
        isDirty={isDirty}
        isSaving={isSaving}
        {...(saveLabel && { label: saveLabel })}
        onSave={() => void save()}
        onDiscard={() => setForm(initial)}
      />
      <UnsavedGuard isDirty={isDirty} onLeave={forget} />
    </div>
  )
}
