import { sendAccountMail } from '../account/send-account-mail.ts'
import { forgetFile } from '../attachment/forget-file.ts'
import { removeFile } from '../attachment/remove-file.ts'
import { completeBooking } from '../booking/complete-booking.ts'
import { expireBooking } from '../booking/expire-booking.ts'
import { remindBooking } from '../booking/remind-booking.ts'
import { readCalendars } from '../calendar/read-calendars.ts'
import { fetchSource } from '../calendar/fetch-source.ts'
import { sendChatMail } from '../chat-mail/send-chat-mail.ts'
import type { Deps } from '../core/deps.ts'
import { forgetCredentials } from '../credential/forget-credentials.ts'
import { eraseTenant } from '../erasure/erase-tenant.ts'
import { answerRequest } from '../intake/answer-request.ts'
import { forgetCounts } from '../limit/forget-counts.ts'
import { sendMail } from '../mail/send-mail.ts'
import { deliverNotice } from '../notice/deliver-notice.ts'
import { sendChannelCode } from '../notice/send-channel-code.ts'
import { tellKeepers } from '../notice/tell-keepers.ts'
import { closeCheckout } from '../payment/close-checkout.ts'
import { reconcile, reconcileTenant } from '../payment/reconcile.ts'
import { sendRefund } from '../payment/send-refund.ts'
import { sendInvite } from '../team/send-invite.ts'
import { forgetEvents } from '../watch/forget-events.ts'
import { mailAlert } from '../watch/mail-alert.ts'
import { type JobClass, type JobName, jobClasses, tenantJob } from './job.ts'
import type { FrequentTask, NightlyTask, QuarterTask } from './nightly.ts'

type Task = (deps: Deps, payload: unknown) => Promise<void>

/** Every job there is, by the name it is enqueued under. */
export const tasks: Record<JobName | NightlyTask | FrequentTask | QuarterTask | 'intake' | 'account.mail', Task> = {
  'account.mail': sendAccountMail,
  'alert.mail': tenantJob(mailAlert),
  'attachment.forget': tenantJob(forgetFile),
  'attachment.remove': tenantJob(removeFile),
  'booking.complete': tenantJob(completeBooking),
  'booking.expire': tenantJob(expireBooking),
  'booking.notify': tenantJob(deliverNotice),
  'booking.remind': tenantJob(remindBooking),
  'calendar.fetch': tenantJob(fetchSource),
  'chat_mail.send': tenantJob(sendChatMail),
  'invite.send': tenantJob(sendInvite),
  'mail.send': tenantJob(sendMail),
  'notice.code': tenantJob(sendChannelCode),
  'notice.off': tenantJob(tellKeepers),
  'payment.close': tenantJob(closeCheckout),
  'payment.reconcile': tenantJob(reconcileTenant),
  'payment.refund': tenantJob(sendRefund),
  'tenant.erase': tenantJob(eraseTenant),
  intake: answerRequest,
  'calendars.read': (deps) => readCalendars(deps),
  'counts.forget': (deps) => forgetCounts(deps),
  'payments.reconcile': (deps) => reconcile(deps),
  'credentials.forget': (deps) => forgetCredentials(deps),
  'events.forget': (deps) => forgetEvents(deps),
}

/** What we begin ourselves waits for nobody. */
export function classOf(name: string): JobClass {
  const classes: Partial<Record<string, JobClass>> = jobClasses
  return classes[name] ?? 'own'
}
