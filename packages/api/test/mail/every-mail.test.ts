import { mailKinds, mailRow, situations } from '@frontdesk/testkit/mail-rows'
import ICAL from 'ical.js'
import { describe, expect, test } from 'vitest'
import type { MailRow } from '../../src/mail/queries.ts'
import { composeSample, wordsInHtml } from './compose-sample.ts'

test('every mail and what it says of money is written down', async () => {
  const chapters = mailKinds.map((kind) => {
    const money = situationsOf(kind).map(([name, situation]) => {
      const said = composeSample(mailRow(kind, situation)).text.split('\n').filter(isAboutMoney)
      return said.length > 0 ? `${name.padEnd(10)}${said.join(' · ')}\n` : ''
    })
    const { subject, text } = composeSample(mailRow(kind, situations.elsewhere))
    return `===== ${kind}: ${subject}\n\n${text}\n----- money\n${money.join('')}`
  })
  await expect(chapters.join('\n\n')).toMatchFileSnapshot('mails.txt')
})

describe.each(mailKinds)('%s', (kind) => {
  test.each(situationsOf(kind))('%s: says true times in named zones, in text and HTML alike', (_name, situation) => {
    const row = mailRow(kind, situation)
    const { subject, text, html } = composeSample(row)
    expect(`${subject}\n${text}\n${html}`).not.toMatch(/undefined|null|NaN|Invalid|\[object/)
    expect(html).not.toMatch(/&(?!amp;|lt;|gt;|quot;)/)

    const known = [row.from_starts_at, row.starts_at, row.held_until].flatMap((at) => (at ? [at.getTime()] : []))
    const told = timesIn(text)
    for (const { start, zone } of told) {
      expect(known).toContain(start)
      expect([row.customer_zone, row.business_zone]).toContain(zone)
    }
    const zones = told.filter(({ start }) => start === row.starts_at.getTime()).map(({ zone }) => zone)
    const isSaid = /^(?:When|New time): /m.test(text)
    expect(zones).toEqual(isSaid ? [...new Set([row.customer_zone, row.business_zone])] : [])

    const read = wordsInHtml(html).join('\n')
    for (const line of text.split('\n').flatMap(wordsOfLine)) expect(read).toContain(line)
  })

  test.each(situationsOf(kind))('%s: has a calendar only where it changes something in one', (_name, situation) => {
    const row = mailRow(kind, situation)
    const { calendar } = composeSample(row)
    const methods: Partial<Record<typeof kind, string>> = {
      booking_confirmed: 'request',
      booking_rescheduled: 'request',
      booking_cancelled: 'cancel',
    }
    expect(calendar?.method).toBe(methods[kind])
    if (!calendar) return
    const parsed = new ICAL.Component(ICAL.parse(calendar.content))
    const events = parsed.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event))
    expect(parsed.getFirstPropertyValue('method')).toBe(calendar.method.toUpperCase())
    expect(events.map(({ startDate, endDate }) => [startDate.toJSDate(), endDate.toJSDate()])).toEqual([
      [row.starts_at, row.ends_at],
    ])
    expect(events[0]?.summary).toBe('Portrait session · Atelier Luz')
  })
})

test('a place for several says how many, and what was added', () => {
  const { text } = composeSample(mailRow('booking_confirmed', situations.group))
  expect(text).toContain('What: Portrait session with A print, Lunch (3 places)\n')
})

/** Nothing is paid for what costs nothing. */
function situationsOf(kind: MailRow['kind']) {
  return Object.entries(situations).filter(([name]) => name !== 'free' || !kind.startsWith('payment'))
}

function isAboutMoney(line: string): boolean {
  return /\p{Sc}\s?\d|[A-Z]{3}\s\d/u.test(line)
}

/** As a person would look them up, with another calendar than that of the words. */
function timesIn(text: string): { start: number; zone: string }[] {
  const written = /\w+day, (\d+) (\w+) (\d+), (\d\d:\d\d)(?: to [^(]*)? \(([\w/ ]+), UTC([+−]\d+)/g
  return [...text.matchAll(written)].map(([, day, month, year, clock, name = '', offset]) => {
    const zone = name.replaceAll(' ', '_')
    const date = new Date(`${day} ${month} ${year} UTC`).toISOString().slice(0, 10)
    const at = Temporal.PlainDateTime.from(`${date}T${clock}`).toZonedDateTime(zone)
    expect(at.offsetNanoseconds / 3_600_000_000_000).toBe(Number(offset?.replace('−', '-')))
    return { start: at.epochMilliseconds, zone }
  })
}

/** Without what only one of the two forms writes beside them: indentation, a label's colon, an address that is a link. */
function wordsOfLine(line: string): string[] {
  if (line.startsWith('https://')) return []
  const [, label, value] = /^(\w[\w ]*): (.*)$/.exec(line) ?? []
  return label && value ? [label, value] : [line.trim().replace(/:$/, '')]
}
