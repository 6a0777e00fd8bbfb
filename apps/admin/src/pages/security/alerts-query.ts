import { inPages } from '../../api/in-pages.ts'
import { client, trpc } from '../../api/trpc.ts'

/** Newest first; the ones that nobody has looked at are also what the badge counts. */
export function alertsQuery(unseen: boolean) {
  return inPages(trpc.security.alerts.infiniteQueryKey({ unseen }), (cursor, signal) =>
    client.security.alerts.query({ unseen, cursor, limit: 25 }, { signal }),
  )
}
