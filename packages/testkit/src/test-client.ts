import type { IntegrationRouter } from '@frontdesk/api/wire/integration'
import type { MemberRouter } from '@frontdesk/api/wire/member'
import type { VisitorRouter } from '@frontdesk/api/wire/visitor'
import { type TRPCLink, createTRPCClient, httpLink, httpSubscriptionLink, splitLink } from '@trpc/client'
import { EventSource, type FetchLike } from 'eventsource'
import { type CookieJar, cookieJar } from './cookie-jar.ts'
import { newAddress } from './new-address.ts'
import { workingSend } from './working-send.ts'

/** A visitor's client as the widget has it, over real HTTP. */
export function visitorClient(widgetUrl: string, accessToken?: string) {
  const url = `${widgetUrl}/api/visitor`
  return createTRPCClient<VisitorRouter>({ links: [linkTo(url, workingSend(url, withBearer(accessToken)))] })
}

/** A browser with the admin app open. */
export function memberClient(appUrl: string, jar: CookieJar = cookieJar()) {
  return createTRPCClient<MemberRouter>({ links: [linkTo(`${appUrl}/api/member`, asOwnPage(jar))] })
}

export type MemberClient = ReturnType<typeof memberClient>

/** The tenant's own server. */
export function integrationClient(appUrl: string, apiKey?: string) {
  return createTRPCClient<IntegrationRouter>({ links: [linkTo(`${appUrl}/api/integration`, withBearer(apiKey))] })
}

/** A member of staff who has just logged in. */
export async function loggedIn(
  appUrl: string,
  login: { email: string; password: string },
  jar?: CookieJar,
): Promise<MemberClient> {
  const member = memberClient(appUrl, jar)
  await member.auth.login.mutate({ email: login.email, password: login.password })
  return member
}

export type Send = (url: string | URL, init?: RequestInit) => Promise<Response>

export function withBearer(token: string | undefined): Send {
  const own = { 'x-forwarded-for': newAddress(), ...(token && { authorization: `Bearer ${token}` }) }
  return (url, init) => fetch(url, { ...init, headers: { ...plain(init), ...own } })
}

/** What a browser adds to the calls of our own pages. */
export function asOwnPage(jar: CookieJar): Send {
  const from = { 'x-forwarded-for': newAddress() }
  return async (url, init) => {
    const own = { ...from, 'x-fd': '1', 'sec-fetch-site': 'same-origin', cookie: jar.header() }
    const response = await fetch(url, { ...init, headers: { ...plain(init), ...own } })
    jar.take(response)
    return response
  }
}

/** All surfaces put errors and data on the wire alike, so one of them types the link of any. */
export function linkTo(url: string, send: Send): TRPCLink<VisitorRouter> {
  // Streams are opened by POST too, so that nothing of them stands in a URL.
  const openStream: FetchLike = (target, init) => {
    const address = new URL(target)
    const body = address.searchParams.get('input') ?? '{}'
    address.search = ''
    const headers = { ...init.headers, 'content-type': 'application/json' }
    return send(address, { ...init, method: 'POST', body, headers })
  }
  return splitLink<VisitorRouter>({
    condition: (operation) => operation.type === 'subscription',
    true: httpSubscriptionLink({ url, EventSource, eventSourceOptions: { fetch: openStream } }),
    false: httpLink({ url, methodOverride: 'POST', fetch: (target, init) => send(String(target), init) }),
  })
}

function plain(init: RequestInit | undefined): Record<string, string> {
  return Object.fromEntries(new Headers(init?.headers))
}
