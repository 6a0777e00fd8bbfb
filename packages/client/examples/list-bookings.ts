/**
 * Prints what is coming up, in the zone where it takes place.
 *
 *     FRONTDESK_URL=http://localhost:4600 FRONTDESK_KEY=fd_key_… node examples/list-bookings.ts
 */
/* oxlint-disable no-console, node/no-process-env -- a program of its own, for a terminal */
import { FrontdeskError, createClient } from '@frontdesk/client'

const { FRONTDESK_URL: url = 'http://localhost:4600', FRONTDESK_KEY: key } = process.env
if (!key) throw new Error('Set FRONTDESK_KEY to an API key with the scope bookings:read.')

const client = createClient({ url, key })
try {
  for await (const { startsAt, businessZone, serviceName, customerName, price, state } of client.bookings.all({
    when: 'upcoming',
  })) {
    const when = new Intl.DateTimeFormat('en', { dateStyle: 'full', timeStyle: 'short', timeZone: businessZone })
    console.log(
      `${when.format(new Date(startsAt))}  ${serviceName} for ${customerName}, ${price.amountMinor} ${price.currency} in minor units  [${state}]`,
    )
  }
} catch (error) {
  if (!(error instanceof FrontdeskError)) throw error
  console.error(
    `${error.message}. The operator finds the reason under ${error.requestId ?? 'no request: none was answered'}.`,
  )
  process.exitCode = 1
}
