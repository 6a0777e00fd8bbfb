import type { ConversationId, MessageId } from '@frontdesk/db/ids'
import { askedWords } from '../article/article-words.ts'
import { goodAnswers } from '../article/rules.ts'
import { findArticles } from '../article/search-queries.ts'
import { requestKey } from '../core/request-key.ts'
import type { Work } from '../core/work.ts'
import { findMessageByKey, insertMessage } from '../message/queries.ts'
import { fillSettings } from '../site/sections.ts'
import { findAssistant, findPerson, nameArticles } from './queries.ts'

/** So long after a person was asked for, or wrote, the assistant leaves the thread to them. */
const quietMs = 12 * 3_600_000

type Question = { conversationId: ConversationId; messageId: MessageId; text: string; now: Date }

/** Answers a visitor's question from the articles of the business, once, where any fits and no person has the thread. */
export async function answerVisitor(
  work: Pick<Work, 'tx' | 'tenantId' | 'keys'>,
  { conversationId, messageId, text, now }: Question,
): Promise<void> {
  const { tx, tenantId } = work
  const words = askedWords(text)
  if (words.length === 0) return
  const since = new Date(now.getTime() - quietMs)
  const site = await findAssistant(tx, tenantId, conversationId).executeTakeFirst()
  if (!fillSettings(site?.settings).assistant.answers) return
  if (await findPerson(tx, tenantId, { id: conversationId, since }).executeTakeFirst()) return
  const found = goodAnswers(await findArticles(tx, tenantId, words).execute())
  if (found.length === 0) return
  const key = { conversationId, requestKey: requestKey('assistant answer', messageId) }
  if (await findMessageByKey(tx, tenantId, key).executeTakeFirst()) return
  const id = await insertMessage(work, { ...key, author: 'assistant', assistant: 'answer', now })
  await nameArticles(tx, tenantId, { messageId: id, ids: found.map((article) => article.id) }).execute()
}
