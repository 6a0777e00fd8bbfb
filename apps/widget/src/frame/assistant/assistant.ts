import type { VisitorApi } from '../api/visitor-api.ts'
import type { Article } from '../api/wire.ts'
import type { Conversation } from '../thread/conversation.ts'

export type Assistant = {
  read(articleId: string): Promise<Article>
  rate(rating: { messageId: string; articleId: string; helpful: boolean }): Promise<void>
  /** Asks for a person; pressed again before it got through, it is the same wish. */
  handOver(): Promise<void>
}

type Deps = {
  asVisitor<T>(work: (api: VisitorApi) => Promise<T>): Promise<T>
  conversation: Pick<Conversation, 'catchUp' | 'listen'>
  newNonce(): string
}

export function createAssistant({ asVisitor, conversation, newNonce }: Deps): Assistant {
  let nonce: string | undefined
  return {
    read: (articleId) => asVisitor((api) => api.article.get.query({ articleId })),
    rate: async (rating) => void (await asVisitor((api) => api.article.rate.mutate(rating))),
    async handOver() {
      const wish = { nonce: (nonce ??= newNonce()) }
      await asVisitor((api) => api.assistant.handOver.mutate(wish))
      nonce = undefined
      conversation.listen()
      await conversation.catchUp().catch(() => undefined) // the live stream brings it, too
    },
  }
}
