import { articleExamples, assistantExamples } from './articles.ts'
import { assertion, attestation } from './factor-parts.ts'
import { memberBookingExamples } from './member-booking-examples.ts'
import { memberProviderExamples } from './member-provider-examples.ts'
import { noticeExamples } from './notices.ts'
import { visitorChatExamples } from './visitor-chat-examples.ts'
import { inboxExamples, ownThreadExamples } from './thread-examples.ts'
import { messageFrom } from './unsent-file.ts'
import { type Side, nonce } from './world.ts'

/** A valid input of each procedure, made of what belongs to one side. A procedure without one fails the run. */
export type Example = (side: Side) => unknown

const empty: Example = () => ({})
const login: Example = ({ tenant }) => ({ email: tenant.email, password: tenant.password })
const mailed =
  (kind: 'verify' | 'reset' | 'email', more: object = {}): Example =>
  async ({ accountToken }) => ({ token: await accountToken(kind), ...more })
const newPassword = { password: 'umbrella harvest violin' }
const address: Example = ({ tenant }) => ({ email: tenant.email })
const person = { name: 'Vera Visitor', email: 'vera@example.com', zone: 'Europe/Berlin' }
const letter = { name: person.name, email: person.email, text: 'Do you open on Sundays?', nonce: 'some-nonce' }
const wish: Example = ({ serviceId, providerId, addonId, questionId, nextStart }) => ({
  nonce: nonce(),
  serviceId,
  providerId,
  startsAt: nextStart(),
  addonIds: [addonId],
  answers: [{ questionId, answer: 'The two of us' }],
  ...person,
})
const otherTime: Example = ({ providerId, nextStart }) => ({ nonce: nonce(), startsAt: nextStart(), providerId })
const someDays = { from: '2026-03-20T00:00:00Z', to: '2026-03-27T00:00:00Z' }
const slots: Example = ({ serviceId, providerId, addonId }) => ({
  serviceId,
  providerId,
  addonIds: [addonId],
  ...someDays,
})
const paid = (paymentId: string) => ({ paymentId })
const booking: Example = ({ bookingId }) => ({ bookingId })
const proposed: Example = async ({ propose }) => ({ bookingId: await propose() })
const confirmed = async (side: Side) => {
  const bookingId = await side.propose()
  await side.confirm(bookingId)
  return { bookingId }
}
const addon = { name: 'A print', extraMinutes: 0, priceMinor: 2_500 }
const question = { kind: 'text', label: 'Who comes?', choices: [], required: false }
const settings = (side: Side) => ({
  name: 'Headshots',
  description: '',
  location: '',
  category: 'Portraits',
  durationMinutes: 30,
  intervalMinutes: 30,
  alignMinutes: null,
  bufferBeforeMinutes: 0,
  bufferAfterMinutes: 0,
  noticeMinutes: 0,
  horizonDays: 730, // every example of a booking takes the next free hour
  seats: 1,
  maxPerDay: 8,
  maxPerWeek: null,
  priceMinor: 5_000,
  needsApproval: false,
  terms: { version: 1 },
  active: true,
  providerIds: [side.providerId],
  addons: [addon],
  questions: [question],
})

const house = { name: 'The House', zone: 'Europe/Lisbon', currency: 'EUR', languages: ['en'] }

export const examples: Record<string, Record<string, Example>> = {
  visitor: {
    'session.start': ({ tenant }) => ({ siteKey: tenant.siteKey }),
    'session.refresh': ({ refreshToken }) => ({ refreshToken }),
    'session.identify': async ({ tenant, vouch }) => ({ siteKey: tenant.siteKey, token: await vouch() }),
    'session.end': empty,
    'work.challenge': empty,
    'contact.send': ({ tenant }) => ({ ...letter, siteKey: tenant.siteKey }),
    ...ownThreadExamples,
    ...visitorChatExamples,
    'message.send': messageFrom('visitor'),
    'service.list': empty,
    'slot.list': slots,
    'booking.propose': wish,
    'booking.confirm': proposed,
    'booking.release': proposed,
    'booking.get': booking,
    'booking.list': empty,
    'booking.accept': async ({ offer, addonId }) => ({ bookingId: await offer(), addonIds: [addonId] }),
    'booking.handoff': booking,
    ...assistantExamples,
  },
  customer: {
    'hub.exchange': async ({ hubToken }) => ({ token: await hubToken() }),
    'hub.enterCode': async ({ hubToken }) => ({ token: await hubToken(), code: '000000' }),
    'hub.resend': async ({ hubToken }) => ({ token: await hubToken() }),
    'project.get': empty,
    'project.calendar': empty,
    'booking.slots': () => someDays,
    'booking.reschedule': otherTime,
    'booking.accept': ({ addonId }) => ({ addonIds: [addonId] }),
    'booking.decline': empty,
    'booking.cancel': empty,
    'payment.checkout': empty,
    'payment.list': empty,
    'payment.receipt': async (side) => paid(await side.payment()),
    ...ownThreadExamples,
    'message.send': messageFrom('customer'),
    'live.changes': empty,
    'hub.devices': empty,
    'hub.endOtherDevices': empty,
    'hub.sendLink': empty,
    'hub.revokeLinks': empty,
    'hub.leave': empty,
  },
  member: {
    'auth.login': login,
    'auth.register': address,
    'auth.resend': address,
    'auth.requestReset': address,
    'auth.verify': mailed('verify', { ...newPassword, displayName: 'Vera' }),
    'auth.reset': mailed('reset', newPassword),
    'auth.confirmEmail': mailed('email'),
    'auth.factorOptions': empty,
    'auth.factor': () => ({ factor: { method: 'totp', code: '000000' } }),
    'auth.passkeyOptions': empty,
    'auth.passkeyLogin': () => ({ assertion }),
    'account.get': empty,
    'account.sessions': empty,
    'account.endSession': async ({ people }) => ({ sessionId: await people.session() }),
    'account.endOtherSessions': empty,
    'account.switchTenant': async ({ people }) => ({ membershipId: await people.membership() }),
    'account.invitations': empty,
    'account.acceptInvitation': async ({ people }) => ({
      invitationId: await people.ownInvitation(),
      displayName: 'Vera',
    }),
    'account.declineInvitation': async ({ people }) => ({ invitationId: await people.ownInvitation() }),
    'account.proveOptions': empty,
    'account.prove': ({ tenant }) => ({ password: tenant.password }),
    'account.totpBegin': empty,
    'account.totpConfirm': () => ({ code: '000000' }),
    'account.totpDisable': empty,
    'account.recoveryCodes': empty,
    'account.passkeys': empty,
    'account.passkeyBegin': empty,
    'account.passkeyAdd': () => ({ name: 'Phone', attestation }),
    'account.passkeyRename': async ({ people }) => ({ passkeyId: await people.passkey(), name: 'Phone' }),
    'account.passkeyRemove': async ({ people }) => ({ passkeyId: await people.passkey() }),
    'invite.show': async ({ people }) => ({ token: await people.inviteToken() }),
    'invite.accept': async ({ people }) => ({ token: await people.ownInviteToken(), displayName: 'Vera' }),
    'invite.decline': async ({ people }) => ({ token: await people.inviteToken() }),
    'invite.join': async ({ people }) => ({
      token: await people.inviteToken(),
      ...newPassword,
      displayName: 'Vera',
    }),
    'team.list': empty,
    'team.invite': () => ({ email: `${nonce()}@people.example`, role: 'agent' }),
    'team.invitations': empty,
    'team.resendInvite': async ({ people }) => ({ invitationId: await people.invitation() }),
    'team.cancelInvite': async ({ people }) => ({ invitationId: await people.invitation() }),
    'team.setRole': async ({ people }) => ({ membershipId: await people.colleague(), role: 'admin' }),
    'team.remove': async ({ people }) => ({ membershipId: await people.colleague() }),
    'team.leave': empty,
    'tenant.create': () => ({ ...house, displayName: 'Vera' }),
    'tenant.get': empty,
    'tenant.update': () => ({ ...house, address: '', holidayCountry: null, holidayRegion: null }),
    'tenant.holidays': () => ({ year: 2026 }),
    'tenant.holidayPlaces': () => ({ country: 'PT' }),
    'account.activity': empty,
    'account.changePassword': ({ tenant }) => ({ current: tenant.password, next: tenant.password }),
    'account.changeEmail': ({ tenant }) => ({ newEmail: 'new@people.example', password: tenant.password }),
    'auth.me': empty,
    ...inboxExamples,
    ...memberBookingExamples,
    'slot.list': slots,
    'customer.list': () => ({ search: 'vera' }),
    'customer.get': ({ customerId }) => ({ customerId }),
    'customer.export': ({ customerId }) => ({ customerId }),
    'customer.erase': async ({ freshCustomer }) => ({ customerId: await freshCustomer() }),
    'project.list': empty,
    'project.get': ({ projectId }) => ({ projectId }),
    'payment.account': empty,
    'payment.connect': empty,
    'payment.refreshAccount': empty,
    'payment.refund': async (side) => ({ ...paid(await side.payment()), amountMinor: 1_000, nonce: nonce() }),
    'project.addNote': ({ projectId }) => ({ projectId, nonce: nonce(), note: 'See you soon' }),
    'hubLink.list': ({ projectId }) => ({ projectId }),
    'hubLink.send': ({ projectId }) => ({ projectId }),
    'hubLink.renew': async ({ freshHubLink }) => ({ hubLinkId: await freshHubLink() }),
    'hubLink.revoke': async ({ freshHubLink }) => ({ hubLinkId: await freshHubLink() }),
    'hubLink.revokeAll': async ({ spareProject }) => ({ projectId: await spareProject() }),
    'apiKey.list': empty,
    'apiKey.create': () => ({ name: 'Our shop', scopes: ['bookings:read'], expiresInDays: 90 }),
    'apiKey.revoke': async ({ freshApiKey }) => ({ apiKeyId: await freshApiKey() }),
    ...noticeExamples,
    ...articleExamples,
    'calendar.feeds.list': empty,
    'calendar.feeds.create': ({ providerId }) => ({ providerId }),
    'calendar.feeds.revoke': async ({ people }) => ({ feedId: await people.feed() }),
    'calendar.sources.list': ({ providerId }) => ({ providerId }),
    'calendar.sources.add': async ({ roomForSource }) => ({
      providerId: await roomForSource(),
      url: 'https://calendar.example/a.ics',
    }),
    'calendar.sources.remove': async ({ freshSource }) => ({ sourceId: await freshSource() }),
    'calendar.sources.refresh': async ({ freshSource }) => ({ sourceId: await freshSource() }),
    'service.list': empty,
    'service.create': settings,
    'service.update': (side) => ({
      ...settings(side),
      name: 'Portrait session',
      priceMinor: 0,
      durationMinutes: 60,
      intervalMinutes: 60,
      serviceId: side.serviceId,
      addons: [{ id: side.addonId, ...addon, priceMinor: 0 }],
      questions: [{ id: side.questionId, ...question }],
    }),
    ...memberProviderExamples,
    'site.list': empty,
    'site.set': ({ siteId }) => ({ siteId, section: 'look', value: { side: 'left', launcherText: 'Ask us' } }),
    'identity.secrets': ({ siteId }) => ({ siteId }),
    'identity.rotate': ({ siteId }) => ({ siteId, overlapHours: 168 }),
    'identity.remove': ({ siteId }) => ({ siteId }),
    'site.update': ({ siteId }) => ({
      siteId,
      name: 'Web site',
      greeting: 'Hello!',
      accentColor: '#0f766e',
      origins: ['http://host.example'],
    }),
    'tenant.erase': () => ({ name: 'Another business' }),
    'security.list': () => ({ reason: 'lookup_miss' }),
    'security.lookup': ({ reference }) => ({ reference }),
    'security.alerts': () => ({ unseen: true }),
    'security.see': ({ alertId }) => ({ alertId }),
    'security.settings': empty,
    'security.changeSettings': () => ({ alertMail: true, keepDays: 90 }),
    'audit.list': () => ({ about: 'booking' }),
    'auth.logout': empty,
  },
  integration: {
    'service.list': empty,
    'slot.list': slots,
    'booking.list': () => ({ when: 'upcoming', limit: 50 }), // a cursor is never twice the same
    'booking.get': booking,
    'booking.create': wish,
    'booking.reschedule': async (side) => ({ ...(await confirmed(side)), ...Object(await otherTime(side)) }),
    'booking.cancel': confirmed,
    'customer.list': empty,
    'customer.get': ({ customerId }) => ({ customerId }),
  },
}

/** What the example itself is answered with, where that is not a result. */
export const ownAnswers: Record<string, number> = {
  'member.booking.complete': 409, // it has not begun
  'member.booking.noShow': 409, // likewise
  'member.customer.erase': 409, // only after an export
  'member.tenant.erase': 409, // only with its own name
  'customer.hub.enterCode': 401, // nobody mailed one
  'member.auth.factorOptions': 401, // no password was proven before
  'member.auth.factor': 401, // likewise
  'member.auth.passkeyLogin': 401, // nobody's key, for nobody's challenge
  'member.account.totpConfirm': 403, // not a code of the one that was begun
  'member.account.totpDisable': 409, // there is none
  'member.account.recoveryCodes': 409, // there is no second factor to recover
  'member.account.passkeyAdd': 403, // for nobody's challenge
  'customer.booking.accept': 409, // the example's booking was never an offer of the staff's
  'customer.booking.decline': 409, // likewise
  'customer.payment.checkout': 409, // the example's booking is free of charge: nothing is due
}

/** The example of this procedure for that side. */
export async function exampleOf(name: string, side: Side): Promise<unknown> {
  const [surface = '', ...path] = name.split('.')
  const example = examples[surface]?.[path.join('.')]
  if (!example) throw new Error(`${name} has no example: add one to examples.ts, beside this test`)
  return await example(side)
}
