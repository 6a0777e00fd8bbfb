import type { PageCall, PageCalls, ToHost } from '../../host-messages.ts'
import type { Desk } from '../desk/desk.ts'
import { type Store, createStore } from '../desk/store.ts'
import { vouch } from './vouch.ts'

export type Wishes = { locale?: string | undefined; theme?: PageCalls['setTheme'] | undefined }
type Hearer = {
  desk: Pick<Desk, 'booking' | 'draft' | 'person'>
  wishes: Store<Wishes>
  tell: (message: ToHost) => void
}

/** How the page around us wants to be spoken to. Its language comes with our address, so that the first view has it. */
export function pageWishes(): Store<Wishes> {
  return createStore<Wishes>({ locale: /^#([\w-]+)$/.exec(location.hash)?.[1] })
}

export function hearPage({ desk, wishes, tell }: Hearer, [verb, value]: PageCall): void {
  switch (verb) {
    case 'shown':
    case 'update': {
      const { locale = wishes.get().locale, theme = wishes.get().theme } = value
      wishes.patch({ locale, theme })
      if ('prefill' in value && value.prefill) prefill(desk, value.prefill)
      return
    }
    case 'setLocale':
      return wishes.patch({ locale: value })
    case 'setTheme':
      return wishes.patch({ theme: value })
    case 'prefill':
      return prefill(desk, value)
    case 'identify':
      return void vouch(desk.person, String(value), tell)
    case 'logout':
      return void desk.person.logOut()
    case 'book':
      return book(desk, value ?? {})
    default: // a page may know more than we do
  }
}

function book({ booking }: Pick<Desk, 'booking'>, wish: NonNullable<PageCalls['book']>): void {
  if (!('frontdeskOpen' in wish)) return void booking.open(wish)
  const { frontdeskOpen, frontdeskService: service, frontdeskDate: date } = wish
  if (frontdeskOpen === 'booking') void booking.open({ service, date })
}

/** What the visitor typed stays. */
function prefill(
  { booking, draft }: Pick<Desk, 'booking' | 'draft'>,
  { name, email, message }: PageCalls['prefill'],
): void {
  const { details } = booking.flow.get()
  booking.type({ name: details.name || (name ?? ''), email: details.email || (email ?? '') })
  if (draft.get() === '') draft.set(message ?? '')
}
