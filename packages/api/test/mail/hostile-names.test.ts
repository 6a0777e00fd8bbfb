import { startTestMailbox } from '@frontdesk/testkit/mailbox'
import { mailKinds, mailRow, situations } from '@frontdesk/testkit/mail-rows'
import ICAL from 'ical.js'
import { describe, expect, test } from 'vitest'
import { type OutgoingMail, openMailTransport } from '../../src/mail/mail-transport.ts'
import type { MailRow } from '../../src/mail/queries.ts'
import { composeSample } from './compose-sample.ts'

/** What people are called, and what they say they are called. */
const names = {
  'a line end': 'Eve\r\nBcc: all@example.org\r\n\r\nBuy now',
  'a line of Unicode’s': 'Eve\u2028Bcc: all\u2029Buy now\u0085more\u0000',
  quotes: `Eve "the \\ 'One'" O’Hara`,
  'angle brackets': '<b onclick="x()">Eve</b><script>x()</script> <eve',
  'half an element': '"><img src=x onerror=x()> &lt;&amp;&#60;',
  'commas and semicolons': 'Eve, all; ATTENDEE:mailto=all\\n:END:VEVENT',
  'turned letters': 'Eve \u202Egnp.exe\u202C \u2066x\u2069',
  Hebrew: 'חוה כהן',
  'Arabic with a mark': 'ليلى \u200Fأحمد',
  'an emoji of several': 'Eve 👩‍🚀',
  'two hundred letters': 'Ж'.repeat(200),
}

describe.each(Object.entries(names))('%s in a name', (_what, name) => {
  test.each(mailKinds)('stays a name in %s', (kind) => {
    const [mail, tame] = [namedMail(kind, name), namedMail(kind, 'A/B')]
    expect(mail.subject).not.toMatch(steering)
    expect(mail.text.replaceAll('\n', '')).not.toMatch(steering)
    expect(linesIn(mail.text)).toBe(linesIn(tame.text))
    expect(elementsIn(mail.html)).toEqual(elementsIn(tame.html))
    expect(mail.calendar && shapeOf(mail.calendar.content)).toEqual(tame.calendar && shapeOf(tame.calendar.content))
  })

  test('begins no header and reaches nobody else on its way', async () => {
    await using mailbox = await startTestMailbox()
    const transport = openMailTransport(mailbox.smtpUrl, 'desk@example.com')
    const mail = namedMail('booking_confirmed', name)
    await transport.send(mail)
    transport.close()
    const [arrived] = mailbox.mails()
    expect(arrived).toMatchObject({ to: ['vera@example.com'], subject: mail.subject })
    expect(arrived?.sender).toMatch(/ <desk@example\.com>$/)
    expect(arrived?.sender).not.toMatch(steering)
    expect(arrived?.text?.trimEnd()).toBe(mail.text.trimEnd())
    expect(arrived?.html?.trimEnd()).toBe(mail.html)
    const files = arrived?.attachments.map(({ content }) => shapeOf(new TextDecoder().decode(content)))
    expect(new Set(files)).toEqual(new Set([shapeOf(mail.calendar?.content ?? '')]))
  })
})

test('names keep what their language needs', () => {
  for (const name of [names.Hebrew, names['Arabic with a mark'], 'مهین\u200Cدخت']) {
    expect(composeSample(mailRow('hub_link', situations.paid), name).text).toContain(`Hello ${name},\n`)
  }
})

/** What begins or ends a line, or turns round what stands beside it. */
const steering = /[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]/u

/** Everybody and everything in it is called that. */
function namedMail(kind: MailRow['kind'], name: string): OutgoingMail {
  const row = mailRow(kind, situations.elsewhere)
  const named = { service_name: name, provider_name: name, business_name: name, location: name, addons: [name, name] }
  return composeSample({ ...row, ...named }, name)
}

function linesIn(text: string): number {
  return text.split('\n').length
}

function elementsIn(html: string): string[] {
  return html.match(/<[^>]*>?/g) ?? []
}

/** What an independent reader finds in a calendar, but for what people wrote. */
function shapeOf(content: string): string {
  const [, , components] = ICAL.parse(content)
  return JSON.stringify(components, (_key, value: unknown) =>
    Array.isArray(value) && value[2] === 'text' && value[0] !== 'status' ? [value[0]] : withoutName(value),
  )
}

function withoutName(value: unknown): unknown {
  return typeof value === 'object' && value !== null && 'cn' in value ? { ...value, cn: 'a name' } : value
}
