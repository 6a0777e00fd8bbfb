import type { VisitorApi } from '../api/visitor-api.ts'
import type { Article, Booking, Business, Letter, Service } from '../api/wire.ts'
import type { Conversation } from '../thread/conversation.ts'

export type Assistant = {
  read(articleId: string): Promise<Article>
  rate(rating: { messageId: string; articleId: string; helpful: boolean }): Promise<void>
  /** Asks for a person; pressed again before it got through, it is the same wish. */
  handOver(): Promise<void>
  business(): Promise<Business>
  /** What was booked in this chat and still takes place. */
  bookings(): Promise<readonly Booking[]>
  services(): Promise<readonly Service[]>
  /** A letter, answered by mail; needs no session and begins none. */
  contact(letter: Letter): Promise<void>
}

type Deps = {
  siteKey: string
  openApi: VisitorApi
  api: VisitorApi
  isKnown(): boolean
  asVisitor<T>(work: (api: VisitorApi) => Promise<T>): Promise<T>
  conversation: Pick<Conversation, 'catchUp' | 'listen'>
  /** Waits for what comes before anything that reaches the business. */
  letIn(): Promise<void>
  newNonce(): string
}

export function createAssistant(deps: Deps): Assistant {
  const { siteKey, openApi, api, isKnown, asVisitor, conversation, letIn, newNonce } = deps
  let nonce: string | undefined
  return {
    read: (articleId) => asVisitor((own) => own.article.get.query({ articleId })),
    rate: async (rating) => void (await asVisitor((own) => own.article.rate.mutate(rating))),
    business: () => asVisitor((own) => own.assistant.business.query({})),
    bookings: async () => (isKnown() ? (await api.booking.list.query({})).bookings : []),
    services: async () => (await asVisitor((own) => own.service.list.query({}))).services,
    async contact({ agreedTo, ...letter }) {
      await openApi.contact.send.mutate({ ...letter, siteKey, ...(agreedTo && { agreedTo }) })
    },
    async handOver() {
      await letIn()
      const wish = { nonce: (nonce ??= newNonce()) }
      await asVisitor((own) => own.assistant.handOver.mutate(wish))
      nonce = undefined
      conversation.listen()
      await conversation.catchUp().catch(() => undefined) // the live stream brings it, too
    },
  }
}
