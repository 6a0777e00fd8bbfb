import type { MemberRouter } from '@frontdesk/api/wire/member'
import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import { createTRPCClient, httpLink, httpSubscriptionLink, splitLink } from '@trpc/client'
import { createTRPCOptionsProxy } from '@trpc/tanstack-react-query'
import { EventSource } from 'eventsource'
import { isUnattended } from './presence.ts'
import { isWorthRetrying } from './problem.ts'
import { whenSignedOut } from './signed-out.ts'

const url = '/api/member'
const headers = { 'X-FD': '1' }
const idleHeaders = { ...headers, 'X-FD-Idle': '1' }

export const client = createTRPCClient<MemberRouter>({
  links: [
    splitLink({
      condition: (operation) => operation.type === 'subscription',
      true: httpSubscriptionLink({
        url,
        EventSource,
        eventSourceOptions: {
          // Calls are POST only, streams as well.
          fetch: (target, init) => {
            const address = new URL(target)
            const body = address.searchParams.get('input') ?? '{}'
            address.search = ''
            return fetch(address, {
              ...init,
              method: 'POST',
              body,
              headers: { ...init.headers, ...headers, 'Content-Type': 'application/json' },
            })
          },
        },
      }),
      false: httpLink({ url, methodOverride: 'POST', headers: () => (isUnattended() ? idleHeaders : headers) }),
    }),
  ],
})

export const queryClient = new QueryClient({
  queryCache: new QueryCache({ onError: (error, query) => whenSignedOut(error, query) }),
  mutationCache: new MutationCache({ onError: (error, ...[, , mutation]) => whenSignedOut(error, mutation.options) }),
  defaultOptions: {
    queries: { staleTime: 30_000, retry: (failures, error) => failures < 2 && isWorthRetrying(error) },
    mutations: { retry: false },
  },
})

export const trpc = createTRPCOptionsProxy<MemberRouter>({ client, queryClient })
