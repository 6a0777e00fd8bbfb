import type { Service } from '../../../api/types.ts'
import { wallTimeOf } from '../../../parts/wall-time.ts'
import type { WallTime } from '../change/time-fields.tsx'
import type { NewBookingSearch } from './new-booking-search.ts'

/** A booking that the staff are making, as it is typed. */
export interface BookingForm {
  how: 'book' | 'propose'
  serviceId: string
  /** Nobody in particular is an empty text. */
  providerId: string
  wall: WallTime
  override: boolean
  /** Somebody who is known; otherwise name and e-mail address count. */
  customer: { id: string; name: string } | null
  name: string
  email: string
  addonIds: string[]
  /** As it is typed; one where it is nothing. */
  seats: string
  /** By the id of the question. */
  answers: Record<string, string>
  note: string
  payment: 'ask' | 'none'
}

export function emptyForm(search: NewBookingSearch, zone: string): BookingForm {
  return {
    how: search.conversation || search.project ? 'propose' : 'book',
    serviceId: '',
    providerId: search.provider ?? '',
    wall: search.at ? wallTimeOf(search.at, zone) : { date: '', time: '' },
    override: false,
    customer: null,
    name: '',
    email: '',
    addonIds: [],
    seats: '1',
    answers: {},
    note: '',
    payment: 'none',
  }
}

/** Whoever offers it; somebody who was chosen before and does not offer it is given up. */
export function withService(form: BookingForm, service: Service): BookingForm {
  const providerIds: readonly string[] = service.providerIds
  return {
    ...form,
    serviceId: service.id,
    // Those of another service mean nothing here.
    addonIds: [],
    answers: {},
    seats: '1',
    providerId: providerIds.includes(form.providerId) ? form.providerId : '',
    payment: service.priceMinor > 0 ? 'ask' : 'none',
  }
}

/** What is sent of it beside the time: answers that were given, and a number of seats. */
export function extrasOf({ how, addonIds, seats, answers }: BookingForm) {
  if (how === 'propose') return {}
  return {
    addonIds,
    seats: Math.trunc(Number(seats)) || 1,
    answers: Object.entries(answers).flatMap(([questionId, answer]) =>
      answer.trim() === '' ? [] : [{ questionId, answer: answer.trim() }],
    ),
  }
}
