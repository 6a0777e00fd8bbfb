import { useEffect, useState, type Dispatch, type SetStateAction } from 'react'

/** Forms with changes, by name. They outlive a session that ends, and wait for the member who logs in again. */
const kept = new Map<string, unknown>()

interface Form<T> {
  form: T
  setForm: Dispatch<SetStateAction<T>>
  isDirty: boolean
  /** The changes are saved, or left on purpose. */
  forget: () => void
}

/** What stands in a form, which counts as changed while it differs from what is saved. */
export function useForm<T>(name: string, saved: T): Form<T> {
  const [form, setForm] = useState(() => (kept.has(name) ? (kept.get(name) as T) : saved)) // kept under a name of its own
  const isDirty = JSON.stringify(form) !== JSON.stringify(saved)
  useEffect(() => {
    if (isDirty) kept.set(name, form)
    else kept.delete(name)
  }, [name, form, isDirty])
  return { form, setForm, isDirty, forget: () => kept.delete(name) }
}

export function forgetForms(): void {
  kept.clear()
}
