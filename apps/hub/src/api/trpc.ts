import type { CustomerRouter } from '@frontdesk/api/wire/customer'
import { QueryClient } from '@tanstack/react-query'
import { createTRPCClient, httpLink, httpSubscriptionLink, splitLink, type TRPCClientErrorLike } from '@trpc/client'
import type { inferRouterOutputs } from '@trpc/server'
import { createTRPCOptionsProxy } from '@trpc/tanstack-react-query'
import { EventSource, type FetchLike } from 'eventsource'
import { isWorthRetrying } from './problem-of.ts'

export type HubProject = inferRouterOutputs<CustomerRouter>['project']['get']
export type HubError = TRPCClientErrorLike<CustomerRouter>
export type HubDevice = inferRouterOutputs<CustomerRouter>['hub']['devices']['devices'][number]
export type OwnSlot = inferRouterOutputs<CustomerRouter>['booking']['slots']['slots'][number]
export type Receipt = inferRouterOutputs<CustomerRouter>['payment']['receipt']
export type Payment = HubProject['payments'][number]
export type TimelineEntry = HubProject['timeline'][number]
export interface LiveNews {
  live: 'typing' | 'seen' | 'payment'
  seq: number
}
export type Message = inferRouterOutputs<CustomerRouter>['message']['list']['messages'][number]

const url = '/api/customer'
const headers = { 'X-FD': '1' }

export const client = createTRPCClient<CustomerRouter>({
  links: [
    splitLink({
      condition: (op) => op.type === 'subscription',
      true: httpSubscriptionLink({
        url,
        EventSource,
        eventSourceOptions: { fetch: openStream },
      }),
      false: httpLink({ url, methodOverride: 'POST', headers }),
    }),
  ],
})

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      // Being offline is told in words, at once, instead of waiting in silence.
      networkMode: 'always',
      refetchOnReconnect: true,
      retry: (failures, error) => failures < 2 && isWorthRetrying(error),
    },
    mutations: { networkMode: 'always' },
  },
})

export const trpc = createTRPCOptionsProxy<CustomerRouter>({ client, queryClient })

/** Streams are opened like every other call: by POST, with nothing in the address, and with our header. */
function openStream(...[address, init]: Parameters<FetchLike>): ReturnType<FetchLike> {
  const target = new URL(address)
  const body = target.searchParams.get('input') ?? '{}'
  target.search = ''
  const json = { 'Content-Type': 'application/json' }
  return fetch(target, {
    ...init,
    method: 'POST',
    body,
    headers: { ...init.headers, ...headers, ...json },
  })
}
