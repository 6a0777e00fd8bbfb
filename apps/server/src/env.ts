import { z } from 'zod'

/** Short words count between separators only: every 800th random key has "dev" somewhere. */
const wellKnown =
  /secret|password|change-?me|placeholder|example|default|frontdesk|(?:^|[-_. ])(?:dev|test)(?:$|[-_. ])/i

/** At least 32 characters that look made by a machine. There are no defaults, in no environment. */
const Secret = z
  .string()
  .min(32)
  .max(512)
  .refine((text) => new Set(text).size >= 12, 'has too few different characters')
  .refine((text) => !wellKnown.test(text), 'looks like a placeholder')
  .refine((text) => !/(.{6,})\1/.test(text) && !isSequence(text), 'repeats itself')

/** Made by Stripe, and so random behind its prefix. */
const StripeSecret = z
  .string()
  .min(20)
  .refine((text) => new Set(text).size >= 12, 'has too few different characters')
  .refine((text) => !/change-?me|placeholder|your[-_]/i.test(text), 'looks like a placeholder')

const Port = z.coerce.number().int().min(0).max(65_535)
const Origin = z
  .url({ protocol: /^https?$/ })
  .refine((url) => URL.canParse(url) && new URL(url).origin === url, 'must be an origin, without a path')

const Env = z.object({
  NODE_ENV: z.enum(['development', 'test', 'production']).optional(),
  APP_URL: Origin,
  WIDGET_URL: Origin,
  APP_PORT: Port,
  WIDGET_PORT: Port,
  HOST: z.string().optional(),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
  OPERATOR_KEY: Secret,
  MEMBER_COOKIE_KEY: Secret,
  STRIPE_SECRET_KEY: StripeSecret.regex(/^(sk|rk)_/, 'is not a Stripe secret key'),
  STRIPE_WEBHOOK_SECRET: StripeSecret.regex(/^whsec_/, 'is not a Stripe webhook secret'),
  /** Where a stand-in for Stripe listens; left out, it is Stripe itself. */
  STRIPE_API_BASE: z.url({ protocol: /^http$/ }).optional(),
  SMTP_URL: z.url({ protocol: /^smtps?$/ }),
  MAIL_FROM: z.email(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).optional(),
})
export type Env = z.infer<typeof Env>

/** Says every problem at once, by name and never by value. */
export function readEnv(source: Record<string, string | undefined>): Env {
  const result = Env.safeParse(source)
  if (!result.success) {
    const problems = result.error.issues.map((issue) => `  ${issue.path.join('.')}: ${problem(issue)}`)
    throw new Error(`The environment is not complete:\n${problems.join('\n')}`)
  }
  if (result.data.NODE_ENV === 'production' && result.data.STRIPE_API_BASE) {
    throw new Error('STRIPE_API_BASE points to a stand-in, which is not for production.')
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
  if (result.data.OPERATOR_KEY === result.data.MEMBER_COOKIE_KEY) {
    throw new Error('OPERATOR_KEY and MEMBER_COOKIE_KEY are the same: each protects something of its own.')
  }
  return result.data
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
