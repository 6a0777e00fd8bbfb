import { runJobs } from '@frontdesk/testkit/run-jobs'
import { startTestApp } from '@frontdesk/testkit/start-test-app'
import { expect, test } from 'vitest'
import { offered } from '../../test/offered.ts'

/** The morning on which Lisbon's clocks went on; in New York they had three weeks before, in Lord Howe they go back a week later. */
const nine = Date.parse('2026-03-29T08:00:00Z')
const hour = 3_600_000
const day = 24 * hour

const customers = [
  'Europe/Lisbon',
  'America/New_York',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'Pacific/Kiritimati',
].map((zone, at) => ({ zone, email: `customer${at}@example.com`, startsAt: new Date(nine + at * hour).toISOString() }))

/** As `29 March 2026, 05:00 to 06:00`, by another calendar than that of the mails. */
function onTheWall(startsAt: string, zone: string): string {
  const [from, to] = [0, hour].map((later) =>
    Temporal.Instant.from(startsAt).add({ milliseconds: later }).toZonedDateTimeISO(zone),
  )
  if (!from || !to) throw new Error('both were just made')
  const months = ['March', 'April']
  const date = `${from.day} ${months[from.month - 3]} ${from.year}`
  const clock = (at: Temporal.ZonedDateTime) => at.toPlainTime().toString({ smallestUnit: 'minute' })
  return from.day === to.day ? `${date}, ${clock(from)} to ${clock(to)}` : `${date}, ${clock(from)} to `
}

test('everybody is reminded in the time of their own zone, and in that of the business', async () => {
  await using app = await startTestApp()
  const { visitor, wish } = await offered(app, { terms: { reminderMinutes: [1440] } })
  for (const customer of customers) {
    const { id: bookingId } = await visitor.booking.propose.mutate(wish(customer.startsAt, customer))
    await visitor.booking.confirm.mutate({ bookingId })
  }
  await app.mailbox.clear()

  app.clock.advance(nine - day + customers.length * hour - app.clock.now.getTime())
  await runJobs(app)
  await runJobs(app)
  const reminders = app.mailbox.mails().filter(({ subject }) => subject.startsWith('A reminder'))
  expect(reminders).toHaveLength(customers.length)
  for (const { zone, email, startsAt } of customers) {
    const mail = reminders.find(({ to }) => to[0] === email)
    expect(mail?.text).toContain(`, ${onTheWall(startsAt, zone)}`)
    expect(mail?.text).toContain(`(${zone.replace('_', ' ')}, UTC`)
    expect(mail?.text).toContain(`, ${onTheWall(startsAt, 'Europe/Lisbon')} (Europe/Lisbon, UTC+1)`)
  }
})
