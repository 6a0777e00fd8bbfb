import { visitorArticles, visitorAssistant } from '../assistant/router.ts'
import { visitorBookings } from '../booking/router.ts'
import { visitorContact } from '../contact/router.ts'
import { router } from '../core/procedures.ts'
import { visitorEntry } from '../entry/router.ts'
import { visitorWork } from '../proof-of-work/router.ts'
import { visitorMessages } from '../message/router.ts'
import { visitorServices } from '../service/router.ts'
import { visitorSessions } from '../session/router.ts'
import { visitorSlots } from '../slot/router.ts'

/** What the widget can do. */
export const visitorRouter = router({
  session: visitorSessions,
  ...visitorMessages,
  entry: visitorEntry,
  service: visitorServices,
  slot: visitorSlots,
  booking: visitorBookings,
  contact: visitorContact,
  article: visitorArticles,
  assistant: visitorAssistant,
  work: visitorWork,
})
