import type { Demo } from './seed-demo.ts'

export type Places = {
  demo: Demo
  demoPassword: string
  appUrl: string
  demoUrl: string
  /** Absent when mails go out for real. */
  mailboxUrl: string | undefined
  /** Absent when payments are for Stripe itself. */
  stripeUrl: string | undefined
}

/** Where to look and how to log in. */
export function welcome({ demo, demoPassword, appUrl, demoUrl, mailboxUrl, stripeUrl }: Places): string {
  const { lisbon, chicago } = demo
  const rows: [string, string, string][] = [
    ['Web sites', `${demoUrl}/lisbon/`, `${lisbon.business}: open the chat, book, pay`],
    ['', `${demoUrl}/chicago/`, chicago.business],
    ['Admin', `${appUrl}/admin/`, `log in as ${lisbon.email}`],
    ['', '', `      or as ${chicago.email}`],
    ['', '', `   password ${demoPassword}`],
    ['Mails', mailboxUrl ?? '', mailboxUrl ? 'all that is sent arrives here' : 'go out through SMTP_URL'],
    [
      'Payments',
      stripeUrl ?? '',
      stripeUrl ? 'a stand-in for Stripe; no money moves' : 'go to Stripe with STRIPE_SECRET_KEY',
    ],
    ['API', `${appUrl}/api/integration`, `key ${lisbon.apiKey}`],
  ]
  const [first, second] = [0, 1].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)) + 3)
  return rows
    .map(([what, where, how]) => `  ${what.padEnd(first ?? 0)}${where.padEnd(second ?? 0)}${how}`.trimEnd())
    .join('\n')
}
