/**
 * What calls are counted by. `credential` and `token` are what was presented, whole, real or not: whoever knows part of one
 * cannot use up its owner's calls; `email` is what was typed, `site` the key of a
 * site that was named, and `device` a browser that has logged in to that address before (credential/known-device.ts).
 */
export type LimitKey =
  | 'address'
  | 'email_at_address'
  | 'email'
  | 'credential'
  | 'token'
  | 'device'
  | 'site'
  | 'everyone'

export type LimitRule = {
  by: LimitKey
  limit: number
  windowSeconds: number
  /** Counts callers together: told to nobody, and at a number that nobody knows, or a stranger could watch the others. */
  shared?: true
}

type Limits = {
  what: string
  /** In order: a call that one of them refuses is not counted by the next. */
  rules: readonly LimitRule[]
  /** Past one of these a caller is not refused, but has to work something out first. Told to nobody. */
  work?: readonly LimitRule[]
  /** Instead of these, from a browser that has logged in to this address before. */
  known?: readonly LimitRule[]
}

const minute = 60
const quarter = 900
const hour = 3_600

/**
 * How often who may call what, in one place. Every procedure names its class in `meta.limit`; limits.md and limits.test.ts
 * follow from here. Offices and mobile networks share an address, so where a credential is counted the address has room
 * for many; it is counted all the same, since made-up credentials are as many as one likes.
 */
export const limits = {
  login: {
    what: 'Logging in with an address and a password',
    rules: [
      { by: 'address', limit: 10, windowSeconds: minute },
      { by: 'email_at_address', limit: 5, windowSeconds: minute },
      { by: 'email', limit: 100, windowSeconds: hour, shared: true },
    ],
    known: [{ by: 'device', limit: 10, windowSeconds: minute }],
  },
  code: {
    what: 'Proving oneself with a code of few digits',
    rules: [
      { by: 'address', limit: 20, windowSeconds: minute },
      { by: 'credential', limit: 10, windowSeconds: minute },
    ],
  },
  account: {
    what: 'Asking about an account: register, reset, send again, contact',
    rules: [
      { by: 'address', limit: 10, windowSeconds: minute },
      { by: 'email_at_address', limit: 5, windowSeconds: minute },
    ],
  },
  contact: {
    what: 'Leaving a question with an address',
    rules: [
      { by: 'address', limit: 10, windowSeconds: minute },
      { by: 'email_at_address', limit: 5, windowSeconds: minute },
    ],
    work: [
      { by: 'address', limit: 3, windowSeconds: minute },
      { by: 'site', limit: 60, windowSeconds: minute, shared: true },
    ],
  },
  book: {
    what: 'Asking for an offer of a time in the widget',
    rules: [
      { by: 'address', limit: 1_200, windowSeconds: minute },
      { by: 'credential', limit: 120, windowSeconds: minute },
    ],
    work: [
      { by: 'address', limit: 60, windowSeconds: quarter },
      { by: 'credential', limit: 10, windowSeconds: quarter },
    ],
  },
  challenge: {
    what: 'Asking for something to work out',
    rules: [{ by: 'address', limit: 120, windowSeconds: minute }],
  },
  exchange: {
    what: 'Giving a token for another: a link, a refresh, a verification, an invitation',
    rules: [
      { by: 'address', limit: 60, windowSeconds: minute },
      { by: 'token', limit: 5, windowSeconds: minute },
    ],
  },
  start: {
    what: 'Beginning a visitor’s session, or a log-in with a passkey',
    rules: [{ by: 'address', limit: 60, windowSeconds: minute }],
    work: [
      { by: 'address', limit: 10, windowSeconds: minute },
      { by: 'site', limit: 600, windowSeconds: minute, shared: true },
    ],
  },
  identify: {
    what: 'Being vouched for by the business’s own server',
    rules: [{ by: 'address', limit: 120, windowSeconds: minute }],
  },
  payment: {
    what: 'Going to pay',
    rules: [
      { by: 'address', limit: 100, windowSeconds: minute },
      { by: 'credential', limit: 5, windowSeconds: minute },
    ],
  },
  chat_mail: {
    what: 'Having a copy of a chat, or a way to go on with it elsewhere, sent by mail',
    rules: [
      { by: 'address', limit: 60, windowSeconds: minute },
      { by: 'credential', limit: 5, windowSeconds: minute },
    ],
  },
  notice: {
    what: 'Having a code or a test sent to a place of the business’s own, and saying the code',
    rules: [
      { by: 'address', limit: 100, windowSeconds: minute },
      { by: 'credential', limit: 10, windowSeconds: minute },
    ],
  },
  list: {
    what: 'Reading lists',
    rules: [
      { by: 'address', limit: 2_400, windowSeconds: minute },
      { by: 'credential', limit: 240, windowSeconds: minute },
    ],
  },
  read: {
    what: 'Reading one thing',
    rules: [
      { by: 'address', limit: 2_400, windowSeconds: minute },
      { by: 'credential', limit: 240, windowSeconds: minute },
    ],
  },
  write: {
    what: 'Changing something',
    rules: [
      { by: 'address', limit: 1_200, windowSeconds: minute },
      { by: 'credential', limit: 120, windowSeconds: minute },
    ],
  },
  upload: {
    what: 'Bringing a file into a conversation',
    rules: [
      { by: 'address', limit: 120, windowSeconds: minute },
      { by: 'credential', limit: 20, windowSeconds: minute },
    ],
  },
  download: {
    what: 'Reading a file of a conversation',
    rules: [
      { by: 'address', limit: 1_200, windowSeconds: minute },
      { by: 'credential', limit: 120, windowSeconds: minute },
    ],
  },
  stream: {
    what: 'Opening a stream of news',
    rules: [
      { by: 'address', limit: 600, windowSeconds: minute },
      { by: 'credential', limit: 60, windowSeconds: minute },
    ],
  },
  calendar: {
    what: 'A calendar program reading a feed by its secret address',
    rules: [
      // The programs of one company read from few addresses, for everybody who uses them.
      { by: 'address', limit: 600, windowSeconds: minute },
      { by: 'credential', limit: 30, windowSeconds: minute },
    ],
  },
  embed: {
    what: 'The embed document',
    rules: [{ by: 'address', limit: 600, windowSeconds: minute }],
  },
  webhook: {
    what: 'Stripe’s word, once its signature is proven',
    rules: [{ by: 'everyone', limit: 6_000, windowSeconds: minute }],
  },
  unsigned: {
    what: 'A webhook without a good signature',
    rules: [{ by: 'address', limit: 60, windowSeconds: minute }],
  },
  unknown: {
    what: 'What is no call: another method or type, too large, no such procedure',
    rules: [{ by: 'address', limit: 100, windowSeconds: minute }],
  },
} as const satisfies Record<string, Limits>

/** How much one visitor does, whichever tokens they have: by their session, once it is proven. */
export const budgets = {
  message: { what: 'Messages of one visitor, and whatever else stands in the chat', limit: 600, windowSeconds: hour },
  mail: { what: 'Mails that one visitor has sent to addresses they type', limit: 12, windowSeconds: hour },
  booking: { what: 'Offers of a time that one visitor asks for', limit: 120, windowSeconds: hour },
} as const satisfies Record<string, { what: string; limit: number; windowSeconds: number }>
export type Budget = keyof typeof budgets

/**
 * How many streams are open at once, of one process. A shop's tablets and everybody's tabs have room; staff and customers have
 * theirs however many visitors there are, also on the shop's own network, and what visitors open leaves some of the process for
 * the others.
 */
export const openStreams = [
  { by: 'session', limit: 20 },
  { by: 'address', limit: 500 },
  { by: 'tenant', limit: 5_000, shared: true },
  { by: 'surface', limit: 17_000, shared: true },
  { by: 'process', limit: 20_000 },
] as const satisfies readonly { by: string; limit: number; shared?: true }[]
/** When one that found no place may ask again. */
export const streamRetrySeconds = 30

/**
 * What the visitors of one business have kept and not sent yet, all together; its customers and its staff by themselves. Where
 * that is too much, what has waited for `staleMs` makes room: soon enough that one address, at the pace of its uploads, never
 * has all of it (limits.test.ts).
 */
export const unsentFiles = { files: 1_000, bytes: 2_000_000_000, staleMs: 3 * minute * 1_000 } as const

export type LimitClass = keyof typeof limits

/** A shared limit is somewhere above this part of itself. */
export const sharedAtLeast = 0.6

/** The rules of one call. */
export function rulesOf(limit: LimitClass, isKnownDevice: boolean): readonly LimitRule[] {
  const { rules, known }: Limits = limits[limit]
  return isKnownDevice && known ? known : rules
}

/** Those past which something has to be worked out. */
export function workRulesOf(limit: LimitClass): readonly LimitRule[] {
  const { work = [] }: Limits = limits[limit]
  return work
}
