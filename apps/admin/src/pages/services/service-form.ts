import type { Service, ServiceSettings } from '../../api/types.ts'
import { noticeUnits, splitNotice, type NoticeUnit } from './notice.ts'
import { readPrice, writePrice } from './price.ts'

/** What stands in the fields: text, until it is saved. */
export interface ServiceForm {
  name: string
  description: string
  location: string
  durationMinutes: string
  intervalMinutes: string
  bufferBeforeMinutes: string
  bufferAfterMinutes: string
  notice: string
  noticeUnit: NoticeUnit
  horizonDays: string
  price: string
  needsApproval: boolean
  providerIds: string[]
}

export type FormSettings = Omit<
  ServiceSettings,
  'active' | 'category' | 'alignMinutes' | 'seats' | 'maxPerDay' | 'maxPerWeek' | 'terms' | 'addons' | 'questions'
>
export type FieldErrors = Partial<Record<keyof ServiceSettings, string>>

export const newService: ServiceForm = {
  name: '',
  description: '',
  location: '',
  durationMinutes: '60',
  intervalMinutes: '30',
  bufferBeforeMinutes: '0',
  bufferAfterMinutes: '0',
  notice: '1',
  noticeUnit: 'days',
  horizonDays: '60',
  price: '0',
  needsApproval: false,
  providerIds: [],
}

export function formOf(service: Service): ServiceForm {
  const { amount, unit } = splitNotice(service.noticeMinutes)
  return {
    name: service.name,
    description: service.description,
    location: service.location,
    durationMinutes: String(service.durationMinutes),
    intervalMinutes: String(service.intervalMinutes),
    bufferBeforeMinutes: String(service.bufferBeforeMinutes),
    bufferAfterMinutes: String(service.bufferAfterMinutes),
    notice: String(amount),
    noticeUnit: unit,
    horizonDays: String(service.horizonDays),
    price: writePrice(service.priceMinor, service.currency),
    needsApproval: service.needsApproval,
    providerIds: [...service.providerIds].sort(),
  }
}

/** The setting that a field of the form becomes. */
export function settingOf(field: string): string {
  if (field === 'price') return 'priceMinor'
  return field === 'notice' || field === 'noticeUnit' ? 'noticeMinutes' : field
}

type Read = { settings: FormSettings } | { errors: FieldErrors }

/** The settings in the API's units, or the code of what is wrong with each field. Limits are the API's business. */
export function readForm(form: ServiceForm, currency: string): Read {
  const price = readPrice(form.price, currency)
  const errors: FieldErrors = {}
  const whole = (field: keyof ServiceSettings, typed: string): number => {
    const text = typed.trim()
    if (text === '') errors[field] = 'required'
    else if (!/^\d{1,6}$/.test(text)) errors[field] = 'wrong_type'
    return Number(text)
  }
  if (form.name.trim() === '') errors.name = 'required'
  if ('code' in price) errors.priceMinor = price.code
  const settings = {
    name: form.name,
    description: form.description,
    location: form.location,
    durationMinutes: whole('durationMinutes', form.durationMinutes),
    intervalMinutes: whole('intervalMinutes', form.intervalMinutes),
    bufferBeforeMinutes: whole('bufferBeforeMinutes', form.bufferBeforeMinutes),
    bufferAfterMinutes: whole('bufferAfterMinutes', form.bufferAfterMinutes),
    noticeMinutes: whole('noticeMinutes', form.notice) * noticeUnits[form.noticeUnit],
    horizonDays: whole('horizonDays', form.horizonDays),
    priceMinor: 'minor' in price ? price.minor : 0,
    needsApproval: form.needsApproval,
    providerIds: form.providerIds,
  }
  return Object.keys(errors).length > 0 ? { errors } : { settings }
}
