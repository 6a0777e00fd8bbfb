import type { Demo } from './seed-demo.ts'

export type Places = {
  demo: Demo
  demoPassword: string
  appUrl: string
  widgetUrl: string
  demoUrl: string
  /** Absent when mails go out for real. */
  mailboxUrl: string | undefined
  /** Absent when payments are for Stripe itself. */
  stripeUrl: string | undefined
}

/** Where to look and how to log in. */
export function welcome({ demo, demoPassword, appUrl, demoUrl, mailboxUrl, stripeUrl }: Places): string {
  const { lisbon, chicago } = demo
  const rows: [what: string, where: string, how?: string][] = [
    ['Web sites', `${demoUrl}/lisbon/`, `${lisbon.business}: open the chat, book, pay`],
    ['', `${demoUrl}/chicago/`, chicago.business],
    ['', `${demoUrl}/examples`, 'every way to embed the chat, live'],
    ['Admin', `${appUrl}/admin/`, `${lisbon.email} or ${chicago.email}`],
    ['', '', `password: ${demoPassword}`],
    mailboxUrl ? ['Mails', mailboxUrl, 'all that is sent arrives here'] : ['Mails', 'go out through SMTP_URL'],
    stripeUrl
      ? ['Payments', stripeUrl, 'a stand-in for Stripe; no money moves']
      : ['Payments', 'go to Stripe', 'once a business has connected its account in the admin'],
    ['API', `${appUrl}/api/integration`, `${lisbon.business}'s key:`],
    ['', lisbon.apiKey],
  ]
  const width = Math.max(...rows.map(([, where, how]) => (how === undefined ? 0 : where.length))) + 3
  return rows.map(([what, where, how = '']) => `  ${what.padEnd(12)}${where.padEnd(width)}${how}`.trimEnd()).join('\n')
}
