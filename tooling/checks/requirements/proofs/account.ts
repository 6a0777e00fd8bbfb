import type { Proof } from '../judge.ts'

const login = 'packages/api/src/member/log-in.test.ts'
const account = 'packages/api/src/account/account.test.ts'
const sessions = 'packages/api/src/login-session/sessions.test.ts'
const factor = 'packages/api/src/second-factor'
const token = 'packages/api/src/credential/token.test.ts'
const team = 'packages/api/src/team'
const rules = 'packages/api/src/credential/password-rules.test.ts'
const hashes = 'packages/api/src/credential/password.test.ts'
const links = 'packages/api/src/hub/hub-links.test.ts'
const life = 'packages/api/src/credential/lifecycle.test.ts'
const access = 'packages/api/src/hub/hub-access.test.ts'
const session = 'packages/api/src/session/session.test.ts'
const limits = 'apps/server/test/limit'

/** Who somebody is: logins, sessions, links, tokens, limits. */
export const accountProofs = {
  loginOneAnswer: { file: login, name: /get one answer$/ },
  loginCase: { file: login, name: /^an address is the same however it is capitalised/ },
  logoutEnds: { file: login, name: /^logging out ends the session/ },
  loginNewSession: { file: login, name: /^logging in again ends the session/ },
  sessionIdle: { file: login, name: /^a session ends after half an hour/ },
  sessionAbsolute: { file: login, name: /^a session ends after twelve hours/ },
  cookieGarbage: { file: login, name: /^whatever stands in the cookie/ },
  offPage: { file: login, name: /^calls that do not come from our own page/ },
  whoCame: { file: login, name: /^who came and went is on record/ },
  lostAnswer: { file: session, name: /^an answer that was lost may be asked for once more/ },
  refreshReplay: { file: session, name: /^a refresh token that comes back later ends/ },
  refreshSuccessor: { file: session, name: /^so does one that comes back after its successor/ },
  accessQuarter: { file: session, name: /^an access token lives for fifteen minutes/ },
  hubCode: { file: access, name: /may be wrong five times|has ten minutes|needs the newest code/ },
  hubCodeOnce: { file: access, name: /gets in with the code that was mailed, once/ },
  hubCodeDump: { file: access, name: /gets nothing in from a dump/ },
  hubRace: { file: access, name: /^of fifty devices that bring a fresh link at once/ },
  hubDeadLink: { file: access, name: /hears what everybody hears > used, revoked/ },
  hubNewLink: { file: access, name: /hears what everybody hears > may ask for a new link/ },
  hubRevoke: { file: links, name: /see the links, renew one and revoke it/ },
  hubDevices: { file: links, name: /sees their devices, and ends the others/ },
  hubOnRecord: { file: links, name: /^what a customer does to their ways in/ },
  hubLeave: { file: 'packages/api/src/mail/mail.test.ts', name: /^leaving the hub ends the session/ },
  hubResend: { file: 'packages/api/src/mail/mail.test.ts', name: /^who holds a used link gets a new one by mail/ },
  calendarFile: { file: 'packages/api/src/mail/mail.test.ts', name: /^the calendar file keeps its UID/ },
  keyRevoked: { file: 'packages/api/src/customer/customer.test.ts', name: /^a revoked key is no key/ },
  roleBefore: {
    file: 'packages/api/src/customer/customer.test.ts',
    name: /^a key without the scope is refused before/,
  },
  emailTable: { file: 'packages/api/src/core/field-schemas.test.ts', name: /is no address/ },
  oldBeforeInput: {
    file: 'packages/api/src/message/message.test.ts',
    name: /^a bad token is refused before a bad input is/,
  },
  registerMailbox: { file: account, name: /^who registers proves the mailbox/ },
  registerOnce: { file: account, name: /^the link of a registration works once|^of many who bring one link at once/ },
  setsNone: { file: account, name: /^a link that would set a password sets none/ },
  resetEnds: { file: account, name: /^a reset ends every session/ },
  passwordChange: { file: account, name: /^changing the password takes the old one/ },
  passwordRefused: { file: account, name: /^a password that is too short, common, simple/ },
  addressTaken: {
    file: account,
    name: /^an address that somebody has already is told only|^an address that was taken/,
  },
  addressConfirmed: { file: account, name: /^another address is confirmed from its own mailbox/ },
  closedAccount: { file: account, name: /^an account that was switched off opens to nobody/ },
  sessionsSeen: { file: sessions, name: /^a person sees where they are logged in/ },
  sessionsEnded: { file: sessions, name: /^a session that somebody ends is over|^all but this one end/ },
  sessionForeign: { file: sessions, name: /^somebody else’s session is like none/ },
  sessionRotates: { file: sessions, name: /^after a quarter of an hour of use/ },
  sessionNoLonger: { file: sessions, name: /^no number of new tokens makes a session last longer/ },
  factorMatrix: {
    file: `${factor}/factor-matrix.test.ts`,
    name: /who knows the password is|who does not know the password/,
  },
  factorOnce: { file: `${factor}/factor-matrix.test.ts`, name: /that comes from many at once lets one in/ },
  factorFive: {
    file: `${factor}/factor-matrix.test.ts`,
    name: /^five attempts are all there are|^many attempts at once/,
  },
  factorEnds: { file: `${factor}/factor-matrix.test.ts`, name: /^the right to prove more ends after five minutes/ },
  passkeyAlone: { file: `${factor}/factor-matrix.test.ts`, name: /^a passkey alone lets|^a passkey that lies/ },
  factorProof: { file: `${factor}/change-factors.test.ts`, name: /wants a proof of the last ten minutes/ },
  factorFirst: { file: `${factor}/change-factors.test.ts`, name: /^the first second factor ends every other session/ },
  recoveryCodes: { file: `${factor}/change-factors.test.ts`, name: /^new recovery codes take the place/ },
  factorProvesToo: { file: `${factor}/change-factors.test.ts`, name: /^who has a second factor proves it too/ },
  passkeyBound: { file: `${factor}/change-factors.test.ts`, name: /^a passkey is not made for another challenge/ },
  contactBlind: {
    file: 'packages/api/src/contact/contact.test.ts',
    name: /^a contact form becomes|^a form for a site that is not there/,
  },
  tokenRandom: { file: token, name: /^a token is random: 130 bits/ },
  tokenHashed: { file: token, name: /^what is stored is a hash of the half that proves/ },
  tokenKinds: { file: token, name: /is read as that and as nothing else|is read like no token at all/ },
  recoveryRandom: { file: `${factor}/recovery-codes.test.ts`, name: /^recovery codes are ten of 120 random bits/ },
  recoveryHashed: { file: `${factor}/recovery-codes.test.ts`, name: /^a code is kept as a hash/ },
  totp: { file: `${factor}/totp.test.ts`, name: /^a secret is 160 random bits|^a code is good in its half minute/ },
  accountStates: {
    file: 'apps/server/test/accounts/states.test.ts',
    name: /hears the same whoever they are, and so does their mailbox/,
  },
  inviteNoPassword: { file: `${team}/invitations.test.ts`, name: /^an invitation to an account that works never sets/ },
  inviteAlike: {
    file: `${team}/invitations.test.ts`,
    name: /^the one who invites is answered alike|^nobody else’s account accepts/,
  },
  inviteDead: { file: `${team}/invitations.test.ts`, name: /^a declined, cancelled, renewed or expired invitation/ },
  inviteRace: { file: `${team}/invitations.test.ts`, name: /^ten who join with one link at once/ },
  agentNothing: { file: `${team}/roles.test.ts`, name: /is nothing for an agent, whoever it is about/ },
  roleEnds: { file: `${team}/roles.test.ts`, name: /^another role, removal and switching off end the sessions/ },
  lastOwner: { file: `${team}/roles.test.ts`, name: /^the last owner neither leaves|^when two owners/ },
  linkScanned: { file: 'apps/demo/test/hub-link.test.ts', name: /^a scanner that follows the link/ },
  linkElsewhere: { file: 'apps/demo/test/hub-link.test.ts', name: /^a phone opens with a mailed code/ },
  passwordTaken: { file: rules, name: /is taken: length is all that counts/ },
  passwordTable: { file: rules, name: /" is (too_\w+)/ },
  passwordCommon: { file: rules, name: /^every common one is refused/ },
  passwordOwn: { file: rules, name: /^of somebody known as/ },
  hashParameters: { file: hashes, name: /^every hash is argon2id with the same cost|^a hash is what argon2 makes/ },
  passwordAsTyped: { file: hashes, name: /^the right password proves/ },
  hashNothing: { file: hashes, name: /^where nothing is stored nothing proves/ },
  fingerprint: { file: 'apps/server/test/http/fingerprint.test.ts', name: /^a session goes on from another address/ },
  logOutSeen: { file: 'apps/demo/test/log-out.test.ts', name: /^whoever logs out is out, on every page/ },
  lifeEnds: {
    file: life,
    name: /opens its own door until the very instant|opens nothing once it is (revoked|used up)/,
  },
  lifeKinds: { file: life, name: /opens no other door, whatever it calls itself|^every kind that the database knows/ },
  lifeVerifier: { file: life, name: /is worth nothing without its verifier/ },
  lifeHash: { file: life, name: /is kept as a hash, and nothing|^no credential can stand without a hash/ },
  lifeMoves: { file: life, name: /that changes its network and its browser/ },
  sweptUp: {
    file: 'packages/api/src/credential/forget-credentials.test.ts',
    name: /^every night, what is long over goes/,
  },
  limitAlike: { file: `${limits}/calls.test.ts`, name: /^what exists and what does not > of .+ are asked alike/ },
  limitNonsense: { file: `${limits}/calls.test.ts`, name: /^what makes no sense is counted like what does/ },
  limitNoWayRound: { file: `${limits}/calls.test.ts`, name: /^a batch, another spelling of the path/ },
  limitAddress: { file: `${limits}/calls.test.ts`, name: /^whatever a caller writes of its own address/ },
  limitOutside: { file: `${limits}/calls.test.ts`, name: /^the embed document and webhooks are counted too/ },
  limitEveryCall: { file: `${limits}/calls.test.ts`, name: /is counted as what it says it is$/ },
  limitEveryRule: { file: `${limits}/every-rule.test.ts`, name: /its last call passes, the next does not/ },
  limitSurvives: { file: `${limits}/store.test.ts`, name: /^a process that is killed forgets nothing/ },
  limitClosed: { file: `${limits}/store.test.ts`, name: /^when the database cannot count nobody passes/ },
  limitTable: { file: `${limits}/limits.test.ts`, name: /^limits\.md says the same/ },
  limitEverywhere: { file: `${limits}/limits.test.ts`, name: /^every procedure of every surface says how often/ },
  limitStrict: { file: `${limits}/limits.test.ts`, name: /^what needs no credential is counted strictly/ },
  limitNoLockOut: { file: `${limits}/lock-out.test.ts`, name: /^a stranger who floods an address keeps its owner out/ },
} as const satisfies Record<string, Proof>
