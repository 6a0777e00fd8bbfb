import type { VisitorRouter } from '@frontdesk/api/wire/visitor'
import type { TRPCClient } from '@trpc/client'
import { call, streaming } from './call.ts'
import { type Watcher, watch } from './watch.ts'
import { workingFetch } from '../work/working-fetch.ts'

/** The visitor surface of the origin that this document came from: tRPC's types, without the weight of its client. */
export type VisitorApi = TRPCClient<VisitorRouter>

type Verbs = {
  query(input: unknown): Promise<unknown>
  mutate(input: unknown): Promise<unknown>
  subscribe(input: unknown, watcher: Watcher): { unsubscribe(): void }
}

export function createVisitorApi(fetch: typeof globalThis.fetch): VisitorApi {
  const working = workingFetch('/api/visitor', fetch)
  const api = byName((noun) => byName((verb) => verbsOf(`/api/visitor/${noun}.${verb}`)))
  return api as unknown as VisitorApi // whatever the router has, its names lead to its address

  function verbsOf(url: string): Verbs {
    const ask = (input: unknown) => call(working, url, input)
    return {
      query: ask,
      mutate: ask,
      subscribe: (input, watcher) => watch((signal) => fetch(url, { ...streaming(input), signal }), watcher),
    }
  }
}

/** An object that has everything, by its name. */
function byName<T>(make: (name: string) => T): Record<string, T> {
  return new Proxy<Record<string, T>>({}, { get: (_nothing, name) => make(String(name)) })
}
