import type { BucketTerms } from '@frontdesk/api/attachment/s3-store'
import { readTrustedProxies } from '@frontdesk/api/limit/source-address'
import { z } from 'zod'

/** Short words count between separators only: every 800th random key has "dev" somewhere. */
const wellKnown =
  /secret|password|change-?me|placeholder|example|default|frontdesk|your[-_]|(?:^|[-_. ])(?:dev|test)(?:$|[-_. ])/i
const wellKnownPassword =
  /^(?:postgres|password|passw0rd|secret|admin|root|user|test|qwerty|change-?me|frontdesk|\d+)$/i

/** At least 32 characters that look made by a machine. There are no defaults, in no environment. */
const Secret = madeByMachine(z.string().min(32).max(512))

/** Made by Stripe, and so random behind its prefix. */
const StripeSecret = madeByMachine(z.string().min(20).max(512), /^[srp]k_(?:test|live)_|^whsec_/)

function madeByMachine(text: z.ZodString, prefix = /^/): z.ZodString {
  const random = (whole: string) => whole.replace(prefix, '')
  return text
    .refine((whole) => new Set(random(whole)).size >= 12, 'has too few different characters')
    .refine((whole) => !wellKnown.test(random(whole)), 'looks like a placeholder')
    .refine((whole) => !/(.{6,})\1/.test(whole) && !isSequence(random(whole)), 'repeats itself')
}

/** A password that everybody knows may stand in an address only where it stays on this machine. */
function hasGoodPassword(address: string): boolean {
  if (!URL.canParse(address)) return true // told already
  const { password, hostname } = new URL(address)
  return !wellKnownPassword.test(decodeURIComponent(password)) || ['localhost', '127.0.0.1', '[::1]'].includes(hostname)
}

const Port = z.coerce.number().int().min(0).max(65_535)
const Origin = z
  .url({ protocol: /^https?$/ })
  .refine((url) => URL.canParse(url) && new URL(url).origin === url, 'must be an origin, without a path')

/** Encrypted, unless it stays on this machine. */
function staysSafe(url: string): boolean {
  if (!URL.canParse(url)) return true // told already
  const { protocol, hostname } = new URL(url)
  return protocol === 'https:' || ['localhost', '127.0.0.1', '[::1]'].includes(hostname)
}
const SafeOrigin = Origin.refine(staysSafe, 'leaves this machine unencrypted')

const Env = z.object({
  NODE_ENV: z.enum(['development', 'test', 'production']).optional(),
  APP_URL: Origin,
  WIDGET_URL: Origin,
  APP_PORT: Port,
  WIDGET_PORT: Port,
  HOST: z.string().optional(),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).refine(hasGoodPassword, 'has a well-known password'),
  OPERATOR_KEY: Secret,
  /** Those before it, newest first and with commas between, until `reseal` has replaced what they wrapped. */
  OPERATOR_KEYS_OLD: z
    .string()
    .transform((text) => text.split(',').map((part) => part.trim()))
    .pipe(z.array(Secret).max(5))
    .optional(),
  MEMBER_COOKIE_KEY: Secret,
  /** Where calls are counted; left out, it is the database. */
  REDIS_URL: z
    .url({ protocol: /^rediss?$/ })
    .refine(hasGoodPassword, 'has a well-known password')
    .optional(),
  /** Whose X-Forwarded-For is believed: how many proxies of ours there are in a row, or their networks. */
  TRUSTED_PROXIES: z
    .string()
    .transform(readTrustedProxies)
    .refine((trusted) => trusted !== undefined, 'is neither a number of proxies nor a list of networks')
    .optional(),
  STRIPE_SECRET_KEY: StripeSecret.regex(/^(sk|rk)_/, 'is not a Stripe secret key'),
  STRIPE_WEBHOOK_SECRET: StripeSecret.regex(/^whsec_/, 'is not a Stripe webhook secret'),
  /** Where a stand-in for Stripe listens; left out, it is Stripe itself. */
  STRIPE_API_BASE: z.url({ protocol: /^http$/ }).optional(),
  /** `host:port` of this machine, with commas between, that stand in for what tenants' calendars and hooks call. */
  OUTSIDE_STAND_INS: z
    .string()
    .transform((text) => text.split(',').map((part) => part.trim()))
    .pipe(z.array(z.string().regex(/^(?:127\.0\.0\.1|localhost|\[::1\]):\d{1,5}$/)).max(20))
    .optional(),
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).refine(hasGoodPassword, 'has a well-known password'),
  MAIL_FROM: z.email(),
  /** A bucket for the files of conversations: all five, or none, and then they are in the database. */
  S3_ENDPOINT: SafeOrigin.optional(),
  S3_BUCKET: z
    .string()
    .regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/)
    .optional(),
  S3_REGION: z
    .string()
    .regex(/^[a-z0-9-]{1,40}$/)
    .optional(),
  S3_ACCESS_KEY_ID: z
    .string()
    .regex(/^\w{3,128}$/)
    .optional(),
  S3_SECRET_ACCESS_KEY: Secret.optional(),
  /** Is asked about every file before it is kept. */
  FILE_SCAN_URL: z
    .url({ protocol: /^https?$/ })
    .refine(staysSafe, 'leaves this machine unencrypted')
    .optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).optional(),
})
export type Env = z.infer<typeof Env>

/** Says every problem at once, by name and never by value. */
export function readEnv(source: Record<string, string | undefined>): Env {
  const result = Env.safeParse(source)
  if (!result.success) {
    throw new Error(incomplete(result.error))
  }
  if (result.data.NODE_ENV === 'production' && result.data.STRIPE_API_BASE) {
    throw new Error('STRIPE_API_BASE points to a stand-in, which is not for production.')
  }
  if (result.data.OUTSIDE_STAND_INS && !['development', 'test'].includes(result.data.NODE_ENV ?? '')) {
    throw new Error('OUTSIDE_STAND_INS lets tenants call this machine: it wants NODE_ENV to be development or test.')
  }
  if (result.data.STRIPE_API_BASE && /^[sr]k_live_/.test(result.data.STRIPE_SECRET_KEY)) {
    throw new Error('STRIPE_SECRET_KEY is a live key, which STRIPE_API_BASE would send to a stand-in, unencrypted.')
  }
  const { APP_URL, WIDGET_URL } = result.data
  // With port 0 the real ones are known only later.
  if (APP_URL === WIDGET_URL && result.data.APP_PORT !== 0) {
    throw new Error(
      'APP_URL and WIDGET_URL are the same: what runs on other people’s pages needs an origin of its own.',
    )
  }
  if (Object.keys(result.data).some((name) => name.startsWith('S3_')) && !bucketOf(result.data)) {
    throw new Error('A bucket takes S3_ENDPOINT, S3_BUCKET, S3_REGION, S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY.')
  }
  const { OPERATOR_KEY, OPERATOR_KEYS_OLD = [] } = result.data
  if (OPERATOR_KEYS_OLD.includes(OPERATOR_KEY)) throw new Error('OPERATOR_KEYS_OLD names OPERATOR_KEY itself.')
  if ([OPERATOR_KEY, ...OPERATOR_KEYS_OLD].includes(result.data.MEMBER_COOKIE_KEY)) {
    throw new Error(
      'MEMBER_COOKIE_KEY is one of OPERATOR_KEY and OPERATOR_KEYS_OLD: each protects something of its own.',
    )
  }
  return result.data
}

/** Where files go; undefined is the database. */
export function bucketOf(env: Env): BucketTerms | undefined {
  const { S3_ENDPOINT, S3_BUCKET, S3_REGION, S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY } = env
  if (!S3_ENDPOINT || !S3_BUCKET || !S3_REGION || !S3_ACCESS_KEY_ID || !S3_SECRET_ACCESS_KEY) return undefined
  return {
    endpoint: S3_ENDPOINT,
    bucket: S3_BUCKET,
    region: S3_REGION,
    accessKeyId: S3_ACCESS_KEY_ID,
    secretAccessKey: S3_SECRET_ACCESS_KEY,
  }
}

/** What the operator's commands need. */
const OperatorEnv = Env.pick({ DATABASE_URL: true, OPERATOR_KEY: true, OPERATOR_KEYS_OLD: true })
export type OperatorEnv = z.infer<typeof OperatorEnv>

export function readOperatorEnv(source: Record<string, string | undefined>): OperatorEnv {
  const result = OperatorEnv.safeParse(source)
  if (result.success) return result.data
  throw new Error(incomplete(result.error))
}

const PaymentsEnv = OperatorEnv.extend(Env.pick({ STRIPE_SECRET_KEY: true, STRIPE_API_BASE: true }).shape)
export type PaymentsEnv = z.infer<typeof PaymentsEnv>

export function readPaymentsEnv(source: Record<string, string | undefined>): PaymentsEnv {
  const result = PaymentsEnv.safeParse(source)
  if (result.success) return result.data
  throw new Error(incomplete(result.error))
}

function incomplete(error: z.ZodError): string {
  const problems = error.issues.map((issue) => `  ${issue.path.join('.')}: ${problem(issue)}`)
  return `The environment is not complete:\n${problems.join('\n')}`
}

/** `abcdef…`, `012345…`: most letters follow the one before. */
function isSequence(text: string): boolean {
  const codes = [...Buffer.from(text)]
  const steps = codes.filter((code, at) => Math.abs(code - (codes[at - 1] ?? 0)) === 1)
  return steps.length * 2 > codes.length
}

function problem(issue: z.core.$ZodIssue): string {
  if (issue.code === 'custom') return issue.message
  if (issue.input === undefined && issue.code === 'invalid_type') return 'is missing'
  return issue.code === 'too_small' ? 'is too short' : 'is not valid'
}
