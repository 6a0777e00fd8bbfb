import { type CookieJar, cookieJar } from '@frontdesk/testkit/cookie-jar'

/** The cookies of a header that was kept. */
export function jarOf(header: string): CookieJar {
  return cookieJar(
    new Map(
      header.split('; ').flatMap((pair) => {
        const at = pair.indexOf('=')
        return at > 0 ? [[pair.slice(0, at), pair.slice(at + 1)] as const] : []
      }),
    ),
  )
}
