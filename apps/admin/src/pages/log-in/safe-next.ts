/** Where to go after logging in: only ever a path of this app, whatever stands in the address bar. */
export function safeNext(unverifiedNext: string | undefined): string {
  if (!unverifiedNext?.startsWith('/') || unverifiedNext.startsWith('/log-in')) return '/inbox'
  const url = new URL(unverifiedNext, 'https://app.invalid')
  return url.origin === 'https://app.invalid' ? `${url.pathname}${url.search}` : '/inbox'
}
