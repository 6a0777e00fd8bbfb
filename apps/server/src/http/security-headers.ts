import type { MiddlewareHandler } from 'hono'

const everywhere = {
  'Strict-Transport-Security': 'max-age=31536000; includeSubDomains',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), payment=()',
}

/** What each kind of answer allows a browser. The embed document brings its own, since it depends on the site. */
export const headersOf = {
  api: {
    ...everywhere,
    'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Cache-Control': 'no-store',
  },
  page: {
    ...everywhere,
    'Content-Security-Policy':
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; object-src 'none'; frame-ancestors 'none'",
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Cache-Control': 'no-cache',
  },
  /** The loader and the frame's files: any page may load the loader, that is what it is for. */
  embedFile: {
    ...everywhere,
    'Content-Security-Policy': "default-src 'none'",
    'Cross-Origin-Resource-Policy': 'cross-origin',
    'Cache-Control': 'no-cache',
  },
} as const

/** For the chat's document, since a page that isolates itself frames only what does so, too, and for what may be its worker. */
export const isolation = { 'Cross-Origin-Embedder-Policy': 'require-corp' }

/** A page of ours frames nothing but the preview of the chat. */
export function pageHeaders(widgetUrl: string): Record<string, string> {
  const policy = `${headersOf.page['Content-Security-Policy']}; frame-src ${new URL(widgetUrl).origin}`
  return { ...headersOf.page, 'Content-Security-Policy': policy }
}

export function securityHeaders(headers: Record<string, string>): MiddlewareHandler {
  return async (c, next) => {
    await next()
    for (const [name, value] of Object.entries(headers)) if (!c.res.headers.has(name)) c.res.headers.set(name, value)
  }
}
