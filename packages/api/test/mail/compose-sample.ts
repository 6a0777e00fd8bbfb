import type { OutgoingMail } from '../../src/mail/mail-transport.ts'
import type { MailRow } from '../../src/mail/queries.ts'
import { composeMail } from '../../src/mail/compose-mail.ts'

export function composeSample(row: MailRow, name = 'Vera Visitor'): OutgoingMail {
  return composeMail(row, {
    customer: { name, email: 'vera@example.com' },
    wayIn: row.kind === 'hub_code' ? { code: '123456' } : { url: 'https://desk.example.com/hub#token' },
    fromAddress: 'desk@example.com',
    now: new Date('2026-03-20T10:00:00Z'),
  })
}

/** What is read in the HTML, line by line. */
export function wordsInHtml(html: string): string[] {
  const text = html
    .replaceAll(/<\/(?:p|dt|dd|span|a)>|<br>/g, '\n')
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
  return text.split('\n').filter((line) => line.trim() !== '')
}
