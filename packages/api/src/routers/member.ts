import { accountBasics } from '../account/router.ts'
import { memberApiKeys } from '../api-key/router.ts'
import { memberArticles } from '../article/router.ts'
import { memberBookings } from '../booking/member-router.ts'
import { memberCalendar } from '../calendar/router.ts'
import { memberConversations, memberMessages } from '../conversation/router.ts'
import { mergeRouters, router } from '../core/procedures.ts'
import { memberCustomers } from '../customer/router.ts'
import { memberTenant } from '../erasure/router.ts'
import { memberHubLinks } from '../hub/router.ts'
import { memberAuth } from '../member/router.ts'
import { memberNotices } from '../notice/router.ts'
import { memberPayments } from '../payment/router.ts'
import { memberProjects } from '../project/router.ts'
import { memberProviders } from '../provider/router.ts'
import { memberChanges } from '../realtime/router.ts'
import { memberAudit } from '../audit/router.ts'
import { memberServices } from '../service/router.ts'
import { memberSlots } from '../slot/router.ts'
import { memberIdentity } from '../identity/router.ts'
import { accountSessions } from '../login-session/router.ts'
import { accountFactors } from '../second-factor/router.ts'
import { accountInvitations, memberInvite } from '../team/invite-router.ts'
import { memberTeam } from '../team/router.ts'
import { tenantSettings } from '../tenant/router.ts'
import { memberSites } from '../site/router.ts'
import { memberSecurity } from '../watch/router.ts'

/** What the staff can do in the admin app. */
export const memberRouter = router({
  auth: memberAuth,
  conversation: memberConversations,
  message: memberMessages,
  booking: memberBookings,
  customer: memberCustomers,
  payment: memberPayments,
  project: memberProjects,
  hubLink: memberHubLinks,
  apiKey: memberApiKeys,
  service: memberServices,
  provider: memberProviders,
  slot: memberSlots,
  calendar: memberCalendar,
  site: memberSites,
  identity: memberIdentity,
  article: memberArticles,
  tenant: mergeRouters(memberTenant, router(tenantSettings)),
  team: memberTeam,
  invite: memberInvite,
  account: router({ ...accountBasics, ...accountSessions, ...accountFactors, ...accountInvitations }),
  security: memberSecurity,
  audit: memberAudit,
  notice: memberNotices,
  live: router({ changes: memberChanges }),
})
