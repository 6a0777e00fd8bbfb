import { randomBytes } from 'node:crypto'

/** What an id can point at. On the wire each kind has its own prefix, in the database it is a uuid column. */
export type IdKind =
  | 'tenant'
  | 'site'
  | 'user'
  | 'membership'
  | 'customer'
  | 'service'
  | 'provider'
  | 'booking'
  | 'payment'
  | 'project'
  | 'timeline_entry'
  | 'hub_link'
  | 'hub_session'
  | 'hub_code'
  | 'visitor_session'
  | 'conversation'
  | 'message'
  | 'api_key'
  | 'mail'
  | 'chat_mail'
  | 'chat_entry'
  | 'consent_text'
  | 'account_mail'
  | 'email_change'
  | 'data_key'
  | 'subject_key'
  | 'platform_key'
  | 'intake_request'
  | 'login_session'
  | 'invitation'
  | 'passkey'
  | 'security_alert'
  | 'service_addon'
  | 'service_question'
  | 'occurrence'
  | 'booking_answer'
  | 'booking_change'
  | 'refund'
  | 'dispute'
  | 'calendar_feed'
  | 'calendar_source'
  | 'notice_channel'
  | 'notice'
  | 'time_off'
  | 'identity_secret'
  | 'known_visitor'
  | 'article'
  | 'attachment'

declare const kind: unique symbol
/** 128 bits in uuid notation, branded with what it points at: a `CustomerId` never stands where a `BookingId` is due. */
export type Id<K extends IdKind> = string & { readonly [kind]: K }

export type SiteId = Id<'site'>
export type UserId = Id<'user'>
export type MembershipId = Id<'membership'>
export type CustomerId = Id<'customer'>
export type ServiceId = Id<'service'>
export type ProviderId = Id<'provider'>
export type BookingId = Id<'booking'>
export type PaymentId = Id<'payment'>
export type ProjectId = Id<'project'>
export type HubLinkId = Id<'hub_link'>
export type HubSessionId = Id<'hub_session'>
export type VisitorSessionId = Id<'visitor_session'>
export type ConversationId = Id<'conversation'>
export type MessageId = Id<'message'>
export type ApiKeyId = Id<'api_key'>
export type AccountMailId = Id<'account_mail'>
export type EmailChangeId = Id<'email_change'>
export type MailId = Id<'mail'>
export type ChatMailId = Id<'chat_mail'>
export type ChatEntryId = Id<'chat_entry'>
export type DataKeyId = Id<'data_key'>
export type SecurityAlertId = Id<'security_alert'>
export type LoginSessionId = Id<'login_session'>
export type InvitationId = Id<'invitation'>
export type PasskeyId = Id<'passkey'>
export type IntakeRequestId = Id<'intake_request'>
export type ServiceAddonId = Id<'service_addon'>
export type ServiceQuestionId = Id<'service_question'>
export type OccurrenceId = Id<'occurrence'>
export type RefundId = Id<'refund'>
export type CalendarFeedId = Id<'calendar_feed'>
export type CalendarSourceId = Id<'calendar_source'>
export type NoticeChannelId = Id<'notice_channel'>
export type NoticeId = Id<'notice'>
export type TimeOffId = Id<'time_off'>
export type IdentitySecretId = Id<'identity_secret'>
export type KnownVisitorId = Id<'known_visitor'>
export type ArticleId = Id<'article'>
export type AttachmentId = Id<'attachment'>

/** Points at nothing, ever: what a malformed id decodes to, so that it takes the path of a missing one. */
export const nilUuid = '00000000-0000-0000-0000-000000000000'

/** All 128 bits are random. A UUIDv7 would tell when the row was made, a v4 wastes six bits. */
export function newId<K extends IdKind>(): Id<K> {
  return uuidOf(randomBytes(16)) as Id<K> // the brand says which row is about to be made
}

export function uuidOf(bytes: Uint8Array): string {
  const hex = Buffer.from(bytes).toString('hex')
  return [8, 12, 16, 20].reduceRight((text, at) => `${text.slice(0, at)}-${text.slice(at)}`, hex)
}

export function bytesOf(uuid: string): Buffer {
  return Buffer.from(uuid.replaceAll('-', ''), 'hex')
}
