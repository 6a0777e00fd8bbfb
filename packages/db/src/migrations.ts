import type { Migration } from 'kysely/migration'
import * as m0001 from './migrations/0001-tenant.ts'
import * as m0002 from './migrations/0002-account.ts'
import * as m0003 from './migrations/0003-site.ts'
import * as m0004 from './migrations/0004-service.ts'
import * as m0005 from './migrations/0005-availability.ts'
import * as m0006 from './migrations/0006-customer.ts'
import * as m0007 from './migrations/0007-booking.ts'
import * as m0008 from './migrations/0008-payment.ts'
import * as m0009 from './migrations/0009-project.ts'
import * as m0010 from './migrations/0010-conversation.ts'
import * as m0011 from './migrations/0011-event.ts'
import * as m0012 from './migrations/0012-mail.ts'
import * as m0013 from './migrations/0013-api-key.ts'
import * as m0014 from './migrations/0014-credential.ts'
import * as m0015 from './migrations/0015-credential-functions.ts'
import * as m0016 from './migrations/0016-session-functions.ts'
import * as m0017 from './migrations/0017-job.ts'
import * as m0018 from './migrations/0018-limit.ts'
import * as m0019 from './migrations/0019-watch.ts'
import * as m0020 from './migrations/0020-at-rest.ts'
import * as m0021 from './migrations/0021-hub-access.ts'
import * as m0021term from './migrations/0021-term-of-credentials.ts'
import * as m0022 from './migrations/0022-account.ts'
import * as m0022functions from './migrations/0022-account-functions.ts'
import * as m0022contact from './migrations/0022-contact.ts'
import * as m0023invitation from './migrations/0023-invitation.ts'
import * as m0023owner from './migrations/0023-last-owner.ts'
import * as m0023session from './migrations/0023-login-session.ts'
import * as m0023factor from './migrations/0023-second-factor.ts'
import * as m0024 from './migrations/0024-booking-detail.ts'
import * as m0026 from './migrations/0026-calendar.ts'
import * as m0027 from './migrations/0027-notice.ts'
import * as m0029 from './migrations/0029-payment-functions.ts'
import * as m0030 from './migrations/0030-payment-failed.ts'
import * as m0031 from './migrations/0031-site-settings.ts'
import * as m0032 from './migrations/0032-attachment.ts'
import * as m0034 from './migrations/0034-end-of-chat.ts'
import * as m0035 from './migrations/0035-chat-mail.ts'
import * as m0036 from './migrations/0036-article.ts'
import * as m0037 from './migrations/0037-assistant.ts'
import * as m0038 from './migrations/0038-known-visitor.ts'
import * as m0040 from './migrations/0040-chat-entry.ts'
import * as m0041 from './migrations/0041-consent-text.ts'

/** In order. A released migration is never edited: a change is a new one. */
export const migrations: Record<string, Migration> = {
  '0001-tenant': m0001,
  '0002-account': m0002,
  '0003-site': m0003,
  '0004-service': m0004,
  '0005-availability': m0005,
  '0006-customer': m0006,
  '0007-booking': m0007,
  '0008-payment': m0008,
  '0009-project': m0009,
  '0010-conversation': m0010,
  '0011-event': m0011,
  '0012-mail': m0012,
  '0013-api-key': m0013,
  '0014-credential': m0014,
  '0015-credential-functions': m0015,
  '0016-session-functions': m0016,
  '0017-job': m0017,
  '0018-limit': m0018,
  '0019-watch': m0019,
  '0020-at-rest': m0020,
  '0021-hub-access': m0021,
  '0021-term-of-credentials': m0021term,
  '0022-account': m0022,
  '0022-account-functions': m0022functions,
  '0022-contact': m0022contact,
  '0023-invitation': m0023invitation,
  '0023-last-owner': m0023owner,
  '0023-login-session': m0023session,
  '0023-second-factor': m0023factor,
  '0024-booking-detail': m0024,
  '0026-calendar': m0026,
  '0027-notice': m0027,
  '0029-payment-functions': m0029,
  '0030-payment-failed': m0030,
  '0031-site-settings': m0031,
  '0032-attachment': m0032,
  '0034-end-of-chat': m0034,
  '0035-chat-mail': m0035,
  '0036-article': m0036,
  '0037-assistant': m0037,
  '0038-known-visitor': m0038,
  '0040-chat-entry': m0040,
  '0041-consent-text': m0041,
}
