/** What anybody gets who calls, and why that tells nobody anything about anybody else. */
export type Exposure = { answers: string; because: string; limit?: string }

/** Every procedure that wants no credential. */
export const openProcedures: Record<string, Exposure> = {
  'visitor.session.start': {
    answers: 'tokens of a new session, or `not_found`',
    because: 'a site key stands in the page that embeds it; a session begins empty',
  },
  'visitor.work.challenge': {
    answers: 'something to work out, always',
    because: 'it is random, and made for nobody',
  },
  'visitor.contact.send': {
    answers: '`ok`, always',
    because: 'it only notes what was written; the typed address finds nobody, and nothing is mailed to it',
  },
  'visitor.session.identify': {
    answers: 'tokens of whoever a good token is about, else `unauthenticated`',
    because: 'one answer for whatever is wrong with what the business’s own server has to sign, used before included',
  },
  'visitor.session.refresh': {
    answers: 'new tokens for a good one, else `unauthenticated`',
    because: 'one answer for whatever is wrong with a token of 256 random bits',
  },
  'visitor.session.resume': {
    answers: 'tokens for a good link that nobody else opened yet, else `unauthenticated`',
    because: 'one answer for whatever is wrong with a link of 256 random bits',
  },
  'customer.hub.exchange': {
    answers: 'a cookie for a good link that nobody opened yet, else `code`',
    because: 'one answer for whatever else is brought; whether there is anybody to mail a code to is looked up later',
  },
  'customer.hub.enterCode': {
    answers: 'a cookie for a link with the code that was mailed for it, else `unauthenticated`',
    because: 'one answer for whatever is wrong with a link of 256 random bits or with its code',
  },
  'customer.hub.resend': {
    answers: '`ok`, always',
    because: 'it only notes the request; whom it was about is looked up later, and told by mail',
  },
  'member.auth.login': {
    answers: 'a session for the right password, else `unauthenticated`',
    because: 'one answer and one hash whether or not there is such an account',
  },
  'member.auth.register': {
    answers: '`ok`, always',
    because: 'it only notes the request; what there is to an address is looked up later, and told by mail',
  },
  'member.auth.resend': {
    answers: '`ok`, always',
    because: 'it only notes the request; what there is to an address is looked up later, and told by mail',
  },
  'member.auth.requestReset': {
    answers: '`ok`, always',
    because: 'it only notes the request; what there is to an address is looked up later, and told by mail',
  },
  'member.auth.verify': {
    answers: 'a session for a good link, else `unauthenticated`',
    because: 'one answer and one hash for whatever is wrong with a link of 256 random bits',
  },
  'member.auth.reset': {
    answers: '`ok` for a good link, else `unauthenticated`',
    because: 'one answer and one hash for whatever is wrong with a link of 256 random bits',
  },
  'member.auth.confirmEmail': {
    answers: '`ok` for a good link, else `unauthenticated`',
    because: 'one answer for whatever is wrong with a link of 256 random bits, an address that is taken included',
  },
  'member.auth.factorOptions': {
    answers: 'what somebody may prove themselves with, after a right password, else `unauthenticated`',
    because: 'it wants the cookie that only a right password sets',
  },
  'member.auth.factor': {
    answers: 'a session for the right code or passkey, else `unauthenticated`',
    because: 'it wants the cookie that only a right password sets; what is wrong is not told',
  },
  'member.auth.passkeyOptions': {
    answers: 'a challenge, always',
    because: 'it is random, and made for nobody',
  },
  'member.auth.passkeyLogin': {
    answers: 'a session for a good passkey, else `unauthenticated`',
    because: 'one answer for whatever is wrong with it, or with whose it is',
  },
  'member.invite.show': {
    answers: 'who invites and as what, for a good invitation, else `unauthenticated`',
    because: 'one answer for whatever is wrong with a link of 256 random bits',
  },
  'member.invite.decline': {
    answers: '`ok` for a good invitation, else `unauthenticated`',
    because: 'one answer for whatever is wrong with a link of 256 random bits',
  },
  'member.invite.join': {
    answers: 'a session for a good invitation of somebody without an account, else `unauthenticated`',
    because: 'one answer and one hash for whatever is wrong, an account that is there included',
  },
}

const keepsFile = {
  answers: 'what the file is kept as, else `unauthenticated`',
  because: 'it wants the credential of a thread, and keeps the file for that thread only',
  limit: 'upload',
}
const readsFile = {
  answers: 'a file of the caller’s own threads, else `unauthenticated` or `not_found`',
  because: 'what hangs at somebody else’s thread is answered like what is not there',
  limit: 'download',
}

/** Every route beside the procedures. */
export const openRoutes: Record<string, Exposure> = {
  'POST /files/customer/keep': keepsFile,
  'POST /files/customer/read': readsFile,
  'POST /files/member/keep': keepsFile,
  'POST /files/member/read': readsFile,
  'POST /files/visitor/keep': keepsFile,
  'POST /files/visitor/read': readsFile,
  'POST /webhooks/stripe': {
    answers: '`received`, or `invalid` whatever is wrong',
    because: 'the signature comes first; what an event did shows in no answer',
    limit: 'webhook, unsigned',
  },
  'GET /calendar/:file': {
    answers: 'the bookings that a member’s secret address is for, or `not_found`',
    because: 'one answer for whatever is wrong with an address that holds 256 random bits',
    limit: 'calendar',
  },
  'GET /embed/:siteKey': {
    answers: 'the chat’s document, or `not_found`',
    because: 'it shows what the business shows on its own site, and no id',
    limit: 'embed',
  },
  'GET /chat/:siteKey': {
    answers: 'the chat’s document, or `not_found`',
    because: 'it shows what the business shows on its own site, and no id',
    limit: 'embed',
  },
  'GET /widget.js': { answers: 'the loader', because: 'a file, the same for everybody' },
  'GET /healthz': { answers: '`ok`', because: 'it says that the process lives, and nothing else' },
  'GET /readyz': {
    answers: '`ok` or `unavailable`',
    because: 'it says whether the database answers, and nothing else',
  },
  'GET /': { answers: 'a redirect to the admin app', because: 'the same for everybody' },
  'GET /admin': { answers: 'the admin app’s files', because: 'files, the same for everybody' },
  'GET /admin/*': { answers: 'the admin app’s files', because: 'files, the same for everybody' },
  'GET /hub': {
    answers: 'the Project Hub’s files',
    because: 'files, the same for everybody; the link stays in the fragment',
  },
  'GET /hub/*': {
    answers: 'the Project Hub’s files',
    because: 'files, the same for everybody; the link stays in the fragment',
  },
}
