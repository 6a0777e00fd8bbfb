import type { PublicIdKind } from './id-schema.ts'

/** `subject` is left out where what it was done to has no id of its own in the API. */
type AuditEvent = { subject?: PublicIdKind; meaning: string }

/**
 * Everything that is worth remembering who did it, what it was done to, and what it means. Closed, so that no free text and
 * no person gets in; audit.test.ts shows that each is written, and that whatever changes something writes one.
 */
export const auditEvents = {
  'alert.seen': { subject: 'security_alert', meaning: 'Somebody of the staff has looked at an alert' },
  'api_key.created': { meaning: 'An API key was made' },
  'api_key.revoked': { meaning: 'An API key was revoked' },
  'article.created': { subject: 'article', meaning: 'An article for visitors was written' },
  'article.published': { subject: 'article', meaning: 'An article was shown to visitors' },
  'article.removed': { subject: 'article', meaning: 'An article was deleted' },
  'article.updated': { subject: 'article', meaning: 'An article was changed' },
  'article.withdrawn': { subject: 'article', meaning: 'An article was hidden from visitors' },
  'availability.set': { subject: 'provider', meaning: 'Hours or days off were set' },
  'booking.awaiting_payment': { subject: 'booking', meaning: 'A booking waits for its payment' },
  'booking.cancelled': { subject: 'booking', meaning: 'A booking or a kept time was given up' },
  'booking.completed': { subject: 'booking', meaning: 'A booking took place' },
  'booking.confirmed': { subject: 'booking', meaning: 'A booking was confirmed' },
  'booking.declined': { subject: 'booking', meaning: 'A request for a booking was declined' },
  'booking.expired': { subject: 'booking', meaning: 'A kept time or an unpaid booking ran out' },
  'booking.held': { subject: 'booking', meaning: 'A time was kept for somebody who decides' },
  'booking.no_show': { subject: 'booking', meaning: 'Nobody came to a booking' },
  'booking.proposed': { subject: 'booking', meaning: 'A booking was proposed to a customer' },
  'booking.requested': { subject: 'booking', meaning: 'A booking was asked for' },
  'booking.rescheduled': { subject: 'booking', meaning: 'A booking was given another time' },
  'calendar.feed_created': { subject: 'calendar_feed', meaning: 'A secret address of a calendar was made' },
  'calendar.feed_revoked': { subject: 'calendar_feed', meaning: 'A secret address of a calendar was revoked' },
  'calendar.source_added': { subject: 'calendar_source', meaning: 'Somebody’s calendar is read for busy times' },
  'calendar.source_removed': { subject: 'calendar_source', meaning: 'Somebody’s calendar is no longer read' },
  'conversation.closed': { subject: 'conversation', meaning: 'A conversation was closed' },
  'conversation.copied': { subject: 'conversation', meaning: 'A visitor had a copy of their chat sent by mail' },
  'conversation.ended': { subject: 'conversation', meaning: 'A visitor ended their chat' },
  'conversation.handed_over': { subject: 'conversation', meaning: 'A visitor asked the assistant for a person' },
  'conversation.opened': { subject: 'conversation', meaning: 'A conversation was opened again' },
  'conversation.rated': { subject: 'conversation', meaning: 'A visitor said what they thought of a chat' },
  'conversation.resumed': { meaning: 'A visitor went on with their chat on another device' },
  'conversation.sent_on': {
    subject: 'conversation',
    meaning: 'A visitor had a way to go on with their chat on another device sent by mail',
  },
  'customer.erased': { subject: 'customer', meaning: 'Everything about a customer was erased' },
  'customer.exported': { subject: 'customer', meaning: 'Everything about a customer was exported' },
  'hub_link.renewed': { meaning: 'A link to a project was made valid for longer' },
  'hub_link.revoked': { meaning: 'A link to a project was revoked' },
  'hub_link.sent': { meaning: 'A link to a project was sent' },
  'hub_session.ended': { meaning: 'A device was signed out of a project' },
  'hub_session.started': { meaning: 'A device was signed in to a project' },
  'identity.secret_created': { subject: 'site', meaning: 'A secret was made that vouches for visitors of a web site' },
  'identity.secrets_removed': { subject: 'site', meaning: 'The secrets that vouch for visitors of a web site ended' },
  'member.logged_in': { subject: 'membership', meaning: 'Somebody of the staff logged in' },
  'member.logged_out': { subject: 'membership', meaning: 'Somebody of the staff logged out' },
  'member.switched': { subject: 'membership', meaning: 'Somebody of the staff came from another business of theirs' },
  'notice.added': { subject: 'notice_channel', meaning: 'A place was added where the staff are told what happens' },
  'notice.changed': { subject: 'notice_channel', meaning: 'What is told at such a place was changed' },
  'notice.confirmed': { subject: 'notice_channel', meaning: 'A mail address said that it wants notices' },
  'notice.removed': { subject: 'notice_channel', meaning: 'Such a place was removed' },
  'notice.switched_off': {
    subject: 'notice_channel',
    meaning: 'Such a place failed for so long that it was switched off',
  },
  'notice.tested': { subject: 'notice_channel', meaning: 'A test, or another code, was sent to such a place' },
  'payment.dispute_moved': { subject: 'payment', meaning: 'A dispute about a payment moved on or ended' },
  'payment.disputed': { subject: 'payment', meaning: 'A customer’s bank disputes a payment' },
  'payment.opened': { subject: 'payment', meaning: 'A customer began to pay what was left' },
  'payment.paid': { subject: 'payment', meaning: 'A payment arrived' },
  'payment.refund_due': { subject: 'payment', meaning: 'A payment, or a part of it, has to go back' },
  'payment.refund_failed': { subject: 'payment', meaning: 'Money that was to go back did not get there' },
  'payment.refunded': { subject: 'payment', meaning: 'A payment, or a part of it, went back' },
  'project.noted': { subject: 'project', meaning: 'A note was added to a project' },
  'provider.created': { subject: 'provider', meaning: 'Somebody or something that can be booked was added' },
  'provider.renamed': { subject: 'provider', meaning: 'Who or what can be booked was given another name' },
  'provider.zone_changed': {
    subject: 'provider',
    meaning: 'The hours of who or what can be booked count on another clock',
  },
  'provider.switched_off': { subject: 'provider', meaning: 'Who or what could be booked is not offered any more' },
  'provider.switched_on': { subject: 'provider', meaning: 'Who or what can be booked is offered again' },
  'security.settings_changed': {
    subject: 'tenant',
    meaning: 'What the staff are told, and how long records are kept, was set',
  },
  'service.created': { subject: 'service', meaning: 'A service was added' },
  'service.updated': { subject: 'service', meaning: 'A service was changed' },
  'site.updated': { subject: 'site', meaning: 'A web site’s chat was changed' },
  'stripe.active': { subject: 'tenant', meaning: 'Stripe lets the business take payments' },
  'stripe.connected': { subject: 'tenant', meaning: 'An account at Stripe was begun for the business' },
  'stripe.deauthorised': { subject: 'tenant', meaning: 'The business disconnected its account at Stripe' },
  'stripe.onboarding': { subject: 'tenant', meaning: 'Stripe waits for the business to answer its questions' },
  'stripe.restricted': { subject: 'tenant', meaning: 'Stripe takes no payments for the business at present' },
  'team.cancelled': { subject: 'invitation', meaning: 'An invitation was taken back' },
  'team.declined': { subject: 'invitation', meaning: 'An invitation was declined' },
  'team.invited': { subject: 'invitation', meaning: 'Somebody was invited to the staff' },
  'team.joined': { subject: 'membership', meaning: 'Somebody invited joined the staff' },
  'team.left': { subject: 'membership', meaning: 'Somebody left the staff' },
  'team.removed': { subject: 'membership', meaning: 'Somebody was removed from the staff' },
  'team.role_changed': { subject: 'membership', meaning: 'Somebody of the staff was given another role' },
  'tenant.created': { subject: 'tenant', meaning: 'The business was set up' },
  'tenant.erased': { subject: 'tenant', meaning: 'The erasure of the whole business was begun' },
  'tenant.updated': { subject: 'tenant', meaning: 'The settings of the business were changed' },
  'visitor.identified': { meaning: 'A visitor was vouched for by the business’s own server' },
} as const satisfies Record<string, AuditEvent>

export type AuditEventName = keyof typeof auditEvents

export function subjectOf(event: AuditEventName): PublicIdKind | undefined {
  const events: Record<AuditEventName, AuditEvent> = auditEvents
  return events[event].subject
}
