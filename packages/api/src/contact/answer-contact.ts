import { type VisitorSessionId, newId, uuidOf } from '@frontdesk/db/ids'
import { requestKey } from '../core/request-key.ts'
import { workFor } from '../core/work.ts'
import { insertCustomer } from '../customer/insert-customer.ts'
import { agreedInLetter } from '../entry/agreed-in-letter.ts'
import { insertEntry } from '../entry/queries.ts'
import type { IntakeAnswer } from '../intake/answer-request.ts'
import { insertMessage } from '../message/queries.ts'
import { topics } from '../realtime/wakeups.ts'
import { findEmbedSite } from '../site/find-embed-site.ts'
import { takesLetters } from './rules.ts'
import { findSite, findVisit, insertContactThread, insertVisit } from './queries.ts'

/**
 * A thread in the inbox, of somebody new: a typed address proves nobody, so it finds nobody and nothing is mailed to it.
 * The same form sent twice is the same visit. Where nobody writes before they have agreed, neither does who leaves a letter.
 */
export const answerContact: IntakeAnswer<'contact'> = async (deps, { kind, ...form }) => {
  const site = await findEmbedSite(deps.db.worker, form.siteKey)
  if (!site || !takesLetters(site.settings)) return
  const now = deps.now()
  await workFor(deps, site.tenantId, async (work) => {
    const { tx, tenantId, keys } = work
    const key = requestKey(kind, JSON.stringify(form))
    // Keyed, so that nobody makes a form that is taken for another one's.
    const visitId = uuidOf(keys.blindIndex('contact form', key.toString('hex')).subarray(0, 16)) as VisitorSessionId
    if (await findVisit(tx, tenantId, visitId).executeTakeFirst()) return
    const agreedTo = await agreedInLetter(work, site.settings.entry, { agreedTo: form.agreedTo, now })
    if (agreedTo === undefined) return
    const found = await findSite(tx, tenantId, form.siteKey).executeTakeFirstOrThrow()
    const customerId = newId<'customer'>()
    await insertCustomer(work, { id: customerId, name: form.name, email: form.email, zone: site.zone, now })
    await insertVisit(tx, tenantId, { id: visitId, siteId: found.id, customerId, now }).execute()
    const conversationId = await insertContactThread(tx, tenantId, { visitId, now })
    if (agreedTo) {
      const id = newId<'chat_entry'>()
      await insertEntry(tx, tenantId, { id, conversationId, agreedTo, answersSealed: null, now }).execute()
    }
    await insertMessage(work, { conversationId, author: 'visitor', text: form.text, requestKey: key, now })
    work.wake(topics.staff(tenantId, 'conversation'))
  })
}
