import { useEffect, useRef, useState, type ReactNode } from 'react'
import { problemOf } from '../../api/problem.ts'
import { fieldWords } from '../../api/words.ts'
import type { ServiceSettings } from '../../api/types.ts'
import { SaveBar } from '../../parts/save-bar.tsx'
import { showProblem } from '../../parts/show-problem.ts'
import { UnsavedGuard } from '../../parts/unsaved-guard.tsx'
import { useMayConfigure } from '../../shell/me.ts'
import { AboutFields, BookingFields, TimeFields } from './service-fields.tsx'
import { readForm, type FieldErrors, type ServiceForm } from './service-form.ts'

interface ServiceEditorProps {
  /** What is saved. The form counts as changed while it differs. */
  initial: ServiceForm
  currency: string
  isSaving: boolean
  error: unknown
  saveLabel?: string
  onSave: (settings: Omit<ServiceSettings, 'active'>) => void
}

export function ServiceEditor({ initial, currency, isSaving, error, saveLabel, onSave }: ServiceEditorProps): ReactNode {
  const mayConfigure = useMayConfigure()
  const [form, setForm] = useState(initial)
  const [ownErrors, setOwnErrors] = useState<FieldErrors>({})
  const container = useRef<HTMLDivElement>(null)
  const errors = { ...serverErrors(error), ...ownErrors }
  const isDirty = JSON.stringify(form) !== JSON.stringify(initial)

  // Whoever cannot see the red line is taken to it.
  useEffect(() => {
    if (error && problemOf(error).fields.length === 0) showProblem(error)
    container.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [error, ownErrors])

  function save(): void {
    const read = readForm(form, currency)
    setOwnErrors('errors' in read ? read.errors : {})
    if ('settings' in read) onSave(read.settings)
  }

  const fields = {
    form,
    currency,
    isDisabled: !mayConfigure || isSaving,
    change: (part: Partial<ServiceForm>) => setForm((old) => ({ ...old, ...part })),
    errorOf: (field: keyof ServiceSettings) => errors[field] && fieldWords(errors[field]),
  }
  return (
    <div ref={container} className="flex flex-col gap-6">
      <AboutFields {...fields} />
      <TimeFields {...fields} />
      <BookingFields {...fields} />
      <SaveBar
        isDirty={isDirty}
        isSaving={isSaving}
        label={saveLabel}
        onSave={save}
        onDiscard={() => {
          setForm(initial)
          setOwnErrors({})
        }}
      />
      <UnsavedGuard isDirty={isDirty} />
    </div>
  )
}

/** The API names a field by its path in the settings; `providerIds.0` belongs to the whole list. */
function serverErrors(error: unknown): FieldErrors {
  if (!error) return {}
  return Object.fromEntries(problemOf(error).fields.map(({ path, code }) => [path.split('.', 1)[0], code]))
}
