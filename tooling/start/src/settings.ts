/** What `npm start` takes from the environment; all of it can be left out. */
export type Settings = {
  /** A Postgres of one's own, as the owner of an empty database. Otherwise one is started. */
  databaseUrl: string | undefined
  /** Real mail. Otherwise mails stay in the mailbox. */
  smtp: { url: string; from: string } | undefined
  /** Real Stripe. Otherwise a stand-in takes the payments. */
  stripe: { secretKey: string; webhookSecret: string; apiBase: string | undefined } | undefined
  operatorKey: string | undefined
  /** Those before it, newest first. */
  oldOperatorKeys: readonly string[]
  memberCookieKey: string | undefined
}

export function readSettings(env: NodeJS.ProcessEnv): Settings {
  const pair = (name: string, partner: string) => {
    const [value, other] = [env[name], env[partner]]
    if (value && !other) throw new Error(`${name} is set, and then ${partner} must be too.`)
    return value && other ? ([value, other] as const) : undefined
  }
  const smtp = pair('SMTP_URL', 'MAIL_FROM')
  const stripe = pair('STRIPE_SECRET_KEY', 'STRIPE_WEBHOOK_SECRET')
  return {
    databaseUrl: env['DATABASE_URL'] || undefined,
    smtp: smtp && { url: smtp[0], from: smtp[1] },
    stripe: stripe && { secretKey: stripe[0], webhookSecret: stripe[1], apiBase: env['STRIPE_API_BASE'] || undefined },
    operatorKey: env['OPERATOR_KEY'] || undefined,
    oldOperatorKeys: (env['OPERATOR_KEYS_OLD'] ?? '').split(',').flatMap((key) => key.trim() || []),
    memberCookieKey: env['MEMBER_COOKIE_KEY'] || undefined,
  }
}
