import type { ArticleId, MessageId, VisitorSessionId } from '@frontdesk/db/ids'
import type { Scope } from '../core/entrance.ts'
import { mustExist } from '../core/must-exist.ts'
import { topics } from '../realtime/wakeups.ts'
import { countHelpful, lockNamed, setHelpful } from './queries.ts'

type Rating = { messageId: MessageId; articleId: ArticleId; helpful: boolean }

/** Counted with the article, and said once of each answer: whoever thinks again takes the first word back. */
export async function rateArticle(scope: Scope<VisitorSessionId>, rating: Rating): Promise<void> {
  const { tx, tenantId, subjectId } = scope
  const { helpful: before } = mustExist(
    await lockNamed(tx, tenantId, { visitor: subjectId, ...rating }).executeTakeFirst(),
  )
  if (before === rating.helpful) return
  await setHelpful(tx, tenantId, rating).execute()
  const change = (which: boolean) => Number(rating.helpful === which) - Number(before === which)
  await countHelpful(tx, tenantId, { id: rating.articleId, helpful: change(true), unhelpful: change(false) }).execute()
  scope.wake(topics.staff(tenantId, 'conversation'))
}
