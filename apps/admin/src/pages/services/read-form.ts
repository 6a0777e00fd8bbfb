import type { ServiceSettings } from '../../api/types.ts'
import { type FieldErrors, newReader } from './form-reader.ts'
import { noticeUnits } from './notice.ts'
import { readTerms } from './read-terms.ts'
import type { QuestionForm, ServiceForm } from './service-form.ts'

export type FormSettings = Omit<ServiceSettings, 'serviceId' | 'active'>
type Read = { settings: FormSettings } | { errors: FieldErrors }

/** The settings in the API's units, or the code of what is wrong with each field. */
export function readForm(form: ServiceForm, currency: string): Read {
  const reader = newReader(currency)
  const { whole, amount, words, errors } = reader
  const perhaps = (path: string, typed: string) => (typed.trim() === '' ? null : whole(path, typed))
  const priceMinor = amount('priceMinor', form.price)
  const settings = {
    name: words('name', form.name),
    description: form.description,
    location: form.location,
    category: form.category,
    durationMinutes: whole('durationMinutes', form.durationMinutes),
    intervalMinutes: whole('intervalMinutes', form.intervalMinutes),
    alignMinutes: perhaps('alignMinutes', form.alignMinutes) as FormSettings['alignMinutes'], // one of a list
    bufferBeforeMinutes: whole('bufferBeforeMinutes', form.bufferBeforeMinutes),
    bufferAfterMinutes: whole('bufferAfterMinutes', form.bufferAfterMinutes),
    noticeMinutes: whole('noticeMinutes', form.notice) * noticeUnits[form.noticeUnit],
    horizonDays: whole('horizonDays', form.horizonDays),
    seats: form.isGroup ? whole('seats', form.seats) : 1,
    maxPerDay: perhaps('maxPerDay', form.maxPerDay),
    maxPerWeek: perhaps('maxPerWeek', form.maxPerWeek),
    priceMinor,
    needsApproval: form.needsApproval,
    terms: readTerms(form, { isFree: priceMinor === 0 && !('priceMinor' in errors), reader }),
    providerIds: form.providerIds,
    addons: form.addons.map(({ id, name, extraMinutes, price }, at) => ({
      ...(id && { id }),
      name: words(`addons.${at}.name`, name),
      extraMinutes: form.isGroup ? 0 : whole(`addons.${at}.extraMinutes`, extraMinutes),
      priceMinor: amount(`addons.${at}.priceMinor`, price),
    })),
    questions: form.questions.map(({ id, kind, label, choices, required }, at) => ({
      ...(id && { id }),
      kind,
      label: words(`questions.${at}.label`, label),
      choices: choicesOf({ kind, choices }),
      required,
    })),
  }
  // The API knows services of one seat, which are no groups.
  if (form.isGroup && settings.seats === 1) errors['seats'] = 'too_small'
  return Object.keys(errors).length > 0 ? { errors } : { settings }
}

export function choicesOf({ kind, choices }: Pick<QuestionForm, 'kind' | 'choices'>): string[] {
  if (kind !== 'choice') return []
  return choices
    .split('\n')
    .map((choice) => choice.trim())
    .filter(Boolean)
}
