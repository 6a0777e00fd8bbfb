import type { Service } from '../../../api/types.ts'
import { wallTimeOf } from '../../../parts/wall-time.ts'
import { readMoney, type TypedMoney } from '@frontdesk/money/typed-money'
import type { WallTime } from '../change/time-fields.tsx'
import type { NewBookingSearch } from './new-booking-search.ts'

export interface KnownCustomer {
  id: string
  name: string
  zone: string
}

/** A booking that the staff are making, as it is typed. */
export interface BookingForm {
  how: 'book' | 'propose'
  serviceId: string
  /** Nobody in particular is an empty text. */
  providerId: string
  wall: WallTime
  override: boolean
  /** Somebody who is known; otherwise name and e-mail address count. */
  customer: KnownCustomer | null
  name: string
  email: string
  addonIds: string[]
  /** As it is typed; one where it is nothing. */
  seats: string
  /** By the id of the question. */
  answers: Record<string, string>
  /** Of a proposal, as it is typed; empty is what the service costs. */
  price: string
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
    price: '',
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
    price: '',
    providerId: providerIds.includes(form.providerId) ? form.providerId : '',
    payment: service.priceMinor > 0 ? 'ask' : 'none',
  }
}

/** What was added to it, and how many come: one where nothing is typed. */
export function sizeOf({ addonIds, seats }: BookingForm): { addonIds: string[]; seats: number } {
  return { addonIds, seats: Math.trunc(Number(seats)) || 1 }
}

export function answersOf({ answers }: BookingForm): { questionId: string; answer: string }[] {
  return Object.entries(answers).flatMap(([questionId, answer]) =>
    answer.trim() === '' ? [] : [{ questionId, answer: answer.trim() }],
  )
}

/** What a proposal is to cost; nothing where the service says it. */
export function priceOf({ how, price }: BookingForm, service: Service | undefined): TypedMoney | undefined {
  return how === 'propose' && service && price.trim() !== '' ? readMoney(price, service.currency) : undefined
}
