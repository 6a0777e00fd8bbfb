import { useEffect, useRef, useState, type ReactNode } from 'react'
import { problemOf } from '../../api/problem.ts'
import type { Service } from '../../api/types.ts'
import { fieldWords } from '../../api/words.ts'
import { SaveBar } from '../../parts/save-bar.tsx'
import { showProblem } from '../../parts/show-problem.ts'
import { UnsavedGuard } from '../../parts/unsaved-guard.tsx'
import { useForm } from '../../parts/use-form.ts'
import { useMayConfigure } from '../../shell/me.ts'
import { AboutFields } from './about-fields.tsx'
import { AddonFields } from './addon-fields.tsx'
import { BookingFields } from './booking-fields.tsx'
import type { FieldErrors } from './form-reader.ts'
import { PolicyFields } from './policy-fields.tsx'
import { PriceFields } from './price-fields.tsx'
import { QuestionFields } from './question-fields.tsx'
import { type FormSettings, readForm } from './read-form.ts'
import { ReminderFields } from './reminder-fields.tsx'
import { formOf, type ServiceForm } from './service-form.ts'
import { TimeFields } from './time-fields.tsx'

interface ServiceEditorProps {
  /** Tells this form from others. */
  name: string
  /** What is saved. */
  initial: ServiceForm
  currency: string
  isSaving: boolean
  saveLabel?: string
  onSave: (settings: FormSettings) => Promise<Service>
}

export function ServiceEditor({ name, initial, currency, isSaving, saveLabel, onSave }: ServiceEditorProps): ReactNode {
  const mayConfigure = useMayConfigure()
  const { form, setForm, isDirty, forget } = useForm(name, initial)
  const [errors, setErrors] = useState<FieldErrors>({})
  const container = useRef<HTMLDivElement>(null)

  // Whoever cannot see the red line is taken to it.
  const isWrong = Object.keys(errors).length > 0
  useEffect(() => {
    if (isWrong) container.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [isWrong])

  async function save(): Promise<void> {
    const read = readForm(form, currency)
    setErrors('errors' in read ? read.errors : {})
    if ('errors' in read) return
    try {
      // The fields show what was saved: 149,90 has become 149.90.
      setForm(formOf(await onSave(read.settings)))
      forget()
    } catch (error) {
      setErrors(errorsOf(error))
      if (problemOf(error).fields.length === 0) showProblem(error)
    }
  }

  function change(part: Partial<ServiceForm>, ...paths: string[]): void {
    setForm((old) => ({ ...old, ...part }))
    const over = paths.length > 0 ? paths : Object.keys(part)
    const isOver = (path: string): boolean => over.some((one) => path === one || path.startsWith(`${one}.`))
    setErrors((old) => Object.fromEntries(Object.entries(old).filter(([path]) => !isOver(path))))
  }

  const fields = {
    form,
    currency,
    isDisabled: !mayConfigure || isSaving,
    change,
    errorOf: (path: string) => errors[path] && fieldWords(errors[path], path),
  }
  return (
    <div ref={container} className="flex flex-col gap-6">
      <AboutFields {...fields} />
      <TimeFields {...fields} />
      <PriceFields {...fields} />
      <BookingFields {...fields} />
      <PolicyFields {...fields} />
      <AddonFields {...fields} />
      <QuestionFields {...fields} />
      <ReminderFields {...fields} />
      <SaveBar
        isDirty={isDirty}
        isSaving={isSaving}
        label={saveLabel}
        onSave={() => void save()}
        onDiscard={() => {
          setForm(initial)
          setErrors({})
        }}
      />
      <UnsavedGuard isDirty={isDirty} onLeave={forget} />
    </div>
  )
}

/** The API names a field by its path in the settings; one line of a list of ids or choices belongs to the whole list. */
function errorsOf(error: unknown): FieldErrors {
  return Object.fromEntries(
    problemOf(error).fields.map(({ path, code }) => [path.replace(/(providerIds|choices)\.\d+$/, '$1'), code]),
  )
}
