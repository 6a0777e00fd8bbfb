/** `formTargets`: browsers hold the redirect after a form to `form-action` as well, so the way back must be named. */
type Options = { status?: number; formTargets?: readonly (string | null)[] }

export function pageResponse(html: unknown, { status = 200, formTargets = [] }: Options = {}): Response {
  const origins = formTargets.flatMap((target) => (target === null ? [] : [URL.parse(target)?.origin ?? []].flat()))
  const csp = [
    "default-src 'none'",
    "style-src 'self'",
    "img-src 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    `form-action 'self' ${[...new Set(origins)].join(' ')}`.trimEnd(),
  ]
  return new Response(String(html), {
    status,
    headers: {
      'cache-control': 'no-store',
      'content-security-policy': csp.join('; '),
      'content-type': 'text/html; charset=utf-8',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
    },
  })
}
