import { type Store, createStore } from '../desk/store.ts'
import type { Session } from '../session/open-session.ts'
import type { Shelf } from '../session/shelf.ts'
import type { Conversation } from '../thread/conversation.ts'
import { type Typed, openTyped } from './typed.ts'

/** What lies over the end of the thread until it is done or put away. */
export type Sheet = 'menu' | MailWay | 'end'
/** What is mailed: a copy, or a way to go on with it on another device. */
export type MailWay = 'copy' | 'wayOn'

/** What a visitor does with the chat as a whole. */
export type ChatLife = {
  sheet: Store<Sheet | undefined>
  /** What stands in a form, by the form's name. */
  typed(form: FormName): Store<Typed>
  /** What ends it: once, however often that is tried before an answer comes. */
  ending(): () => Promise<void>
  rate(rating: number, comment: string): Promise<void>
  mail(way: MailWay, wish: { email: string; nonce: string }): Promise<void>
  /** Somebody else is there: what was typed is not theirs to read. */
  clear(): void
}
const formNames = ['mail', 'rating', 'entry'] as const
type FormName = (typeof formNames)[number]

type Parts = { session: Session; conversation: Conversation; tab: Shelf }

export function createChatLife({ session: { api }, conversation, tab }: Parts): ChatLife {
  const forms = new Map<FormName, Store<Typed>>()
  const sheet = createStore<Sheet | undefined>(undefined)

  function typed(form: FormName): Store<Typed> {
    const store = forms.get(form) ?? openTyped(tab, `typed.${form}`)
    forms.set(form, store)
    return store
  }

  return {
    sheet,
    typed,
    clear() {
      sheet.set(undefined)
      for (const form of formNames) typed(form).set({})
    },
    ending() {
      const since = conversation.thread.get().messages.at(-1)?.seq ?? 0
      let isAgain = false
      return async () => {
        // Somebody may have said something since: to end that, too, was nobody's wish.
        if (isAgain) await conversation.catchUp()
        const { messages } = conversation.thread.get()
        const hasEnded = isAgain && messages.some(({ ended, seq }) => ended && seq > since)
        isAgain = true
        if (!hasEnded) await api.thread.end.mutate({})
        await conversation.catchUp()
      }
    },
    async rate(rating, comment) {
      await api.thread.rate.mutate({ rating, ...(comment && { comment }) })
      await conversation.catchUp()
    },
    async mail(way, wish) {
      await (way === 'copy' ? api.thread.mailCopy : api.thread.mailWayOn).mutate(wish)
    },
  }
}
