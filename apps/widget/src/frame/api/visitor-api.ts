import type { VisitorRouter } from '@frontdesk/api/routers/visitor'
import { type TRPCClient, createTRPCClient, httpLink, httpSubscriptionLink, splitLink } from '@trpc/client'
import { EventSource } from 'eventsource'
import { streamFetch } from './stream-fetch.ts'

export type VisitorApi = TRPCClient<VisitorRouter>
type Fetch = typeof globalThis.fetch

const url = '/api/visitor'

/** The visitor surface of the origin that this document came from. */
export function createVisitorApi(fetch: Fetch): VisitorApi {
  return createTRPCClient<VisitorRouter>({
    links: [
      splitLink({
        condition: ({ type }) => type === 'subscription',
        true: httpSubscriptionLink({ url, EventSource, eventSourceOptions: { fetch: streamFetch(fetch) } }),
        false: httpLink({ url, methodOverride: 'POST', fetch }),
      }),
    ],
  })
}
