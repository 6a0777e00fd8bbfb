import type { Anomaly } from '@frontdesk/db/schema'
import { type RenderedMail, layOutMail } from '../mail/lay-out-mail.ts'
import { anomalies } from './anomalies.ts'

const what: Record<Anomaly, string> = {
  misses: 'Somebody asks again and again for things that are not there.',
  credentials_refused: 'Somebody tries credentials that are refused, again and again.',
  roles_refused: 'Somebody tries again and again what their role or key does not allow.',
  rate_limits: 'Somebody sends far more requests than anybody needs.',
  bad_signatures: 'Webhooks arrive whose signature is wrong.',
  failures: 'Something fails on our side, again and again.',
}

/** Says what and how much, never who: that stands behind the log-in. */
export function alertMail(anomaly: Anomaly, { business, appUrl }: { business: string; appUrl: string }): RenderedMail {
  const { threshold, minutes } = anomalies[anomaly]
  return layOutMail({
    subject: `Something unusual at ${business}`,
    paragraphs: [
      'Hello,',
      what[anomaly],
      `It has happened ${threshold} times or more within ${minutes} minutes. Each time it was refused, and nobody was told why.`,
      'You see what it is on the security page. There you can also switch these mails off.',
    ],
    actions: [{ label: 'See what it is', way: { url: `${appUrl}/admin/security` } }],
    note: '',
    signature: 'Frontdesk',
  })
}
