import { randomBytes } from 'node:crypto'
import { insertArticle } from '@frontdesk/api/article/queries'
import { nameArticles } from '@frontdesk/api/assistant/queries'
import { decodeId, encodeId } from '@frontdesk/api/core/id-schema'
import { workFor } from '@frontdesk/api/core/work'
import { insertMessage } from '@frontdesk/api/message/queries'
import { type ArticleId, newId } from '@frontdesk/db/ids'
import type { TenantId } from '@frontdesk/db/tenant-id'
import type { TestApp } from '@frontdesk/testkit/start-test-app'
import type { Side } from './world.ts'

const written = { language: 'en', title: 'Where to park', body: 'Behind the house.' } as const

/** What a side has written for its visitors. */
export type Articles = {
  fresh(): Promise<string>
  /** One that the assistant has just named to this side's visitor. */
  named(): Promise<{ messageId: string; articleId: string }>
  /** There are only so many; whoever adds one makes room first. */
  room(): Promise<void>
}

export function articlesOf(app: TestApp, tenantId: TenantId, thread: () => string): Articles {
  const { deps } = app.server
  const insert = () =>
    workFor(deps, tenantId, async ({ tx }) => {
      const id: ArticleId = newId<'article'>()
      await insertArticle(tx, tenantId, { id, ...written, published: true, now: app.clock.now }).execute()
      return id
    })
  return {
    fresh: async () => encodeId('article', await insert()),
    async named() {
      const articleId = await insert()
      const conversationId = decodeId('conversation', thread())
      const messageId = await workFor(deps, tenantId, async (work) => {
        const message = { author: 'assistant', assistant: 'answer', now: app.clock.now } as const
        const id = await insertMessage(work, { conversationId, requestKey: randomBytes(32), ...message })
        await nameArticles(work.tx, tenantId, { messageId: id, ids: [articleId] }).execute()
        return id
      })
      return { messageId: encodeId('message', messageId), articleId: encodeId('article', articleId) }
    },
    async room() {
      await app.owner.deleteFrom('article').where('tenant_id', '=', tenantId).execute()
    },
  }
}

type ArticleExample = (side: Side) => unknown

export const articleExamples: Record<string, ArticleExample> = {
  'article.list': () => ({}),
  'article.get': idOf,
  'article.create': async ({ articles }) => {
    await articles.room()
    return { ...written, published: false }
  },
  'article.update': async (side) => ({ ...(await idOf(side)), ...written, title: 'Where can I park?' }),
  'article.setPublished': async (side) => ({ ...(await idOf(side)), published: false }),
  'article.remove': idOf,
}

export const assistantExamples: Record<string, ArticleExample> = {
  'article.search': () => ({ text: 'Where can I park?' }),
  'article.get': idOf,
  'article.rate': async ({ articles }) => ({ ...(await articles.named()), helpful: true }),
  'assistant.business': () => ({}),
  'assistant.handOver': () => ({ nonce: newId() }),
}

async function idOf({ articles }: Side) {
  return { articleId: await articles.fresh() }
}
