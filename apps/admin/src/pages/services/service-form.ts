import { writeMoney } from '@frontdesk/money/typed-money'
import type { Service } from '../../api/types.ts'
import { type NoticeUnit, splitNotice } from './notice.ts'
import { newTerms, type TermsForm, termsFormOf } from './terms-form.ts'

interface AddonForm {
  /** Only what is saved has one. */
  id?: string
  name: string
  extraMinutes: string
  price: string
}
export interface QuestionForm {
  id?: string
  kind: Service['questions'][number]['kind']
  label: string
  /** One on each line. */
  choices: string
  required: boolean
}

/** What stands in the fields: text, until it is saved. */
export interface ServiceForm extends TermsForm {
  name: string
  description: string
  location: string
  category: string
  durationMinutes: string
  intervalMinutes: string
  /** Empty: wherever opening hours begin. */
  alignMinutes: string
  bufferBeforeMinutes: string
  bufferAfterMinutes: string
  notice: string
  noticeUnit: NoticeUnit
  horizonDays: string
  isGroup: boolean
  seats: string
  /** Empty: as many as there are. */
  maxPerDay: string
  maxPerWeek: string
  price: string
  needsApproval: boolean
  providerIds: string[]
  addons: AddonForm[]
  questions: QuestionForm[]
}

export const newService: ServiceForm = {
  name: '',
  description: '',
  location: '',
  category: '',
  durationMinutes: '60',
  intervalMinutes: '30',
  alignMinutes: '',
  bufferBeforeMinutes: '0',
  bufferAfterMinutes: '0',
  notice: '1',
  noticeUnit: 'days',
  horizonDays: '60',
  isGroup: false,
  seats: '6',
  maxPerDay: '',
  maxPerWeek: '',
  price: '0',
  needsApproval: false,
  providerIds: [],
  addons: [],
  questions: [],
  ...newTerms,
}

export function formOf(service: Service): ServiceForm {
  const { amount, unit } = splitNotice(service.noticeMinutes)
  const { currency } = service
  return {
    name: service.name,
    description: service.description,
    location: service.location,
    category: service.category,
    durationMinutes: String(service.durationMinutes),
    intervalMinutes: String(service.intervalMinutes),
    alignMinutes: String(service.alignMinutes ?? ''),
    bufferBeforeMinutes: String(service.bufferBeforeMinutes),
    bufferAfterMinutes: String(service.bufferAfterMinutes),
    notice: String(amount),
    noticeUnit: unit,
    horizonDays: String(service.horizonDays),
    isGroup: service.seats > 1,
    seats: service.seats > 1 ? String(service.seats) : newService.seats,
    maxPerDay: String(service.maxPerDay ?? ''),
    maxPerWeek: String(service.maxPerWeek ?? ''),
    price: writeMoney(service.priceMinor, currency),
    needsApproval: service.needsApproval,
    providerIds: [...service.providerIds].sort(),
    addons: service.addons.map(({ id, name, extraMinutes, priceMinor }) => ({
      id,
      name,
      extraMinutes: String(extraMinutes),
      price: writeMoney(priceMinor, currency),
    })),
    questions: service.questions.map(({ choices, ...question }) => ({ ...question, choices: choices.join('\n') })),
    ...termsFormOf(service.terms, currency),
  }
}
