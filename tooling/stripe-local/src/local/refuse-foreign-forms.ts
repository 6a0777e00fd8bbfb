import type { MiddlewareHandler } from 'hono'

/** A web page from elsewhere, open in the same browser, must not be able to press the buttons here. */
export const refuseForeignForms: MiddlewareHandler = async (c, next) => {
  const site = c.req.header('sec-fetch-site')
  const isForeign = site !== undefined && site !== 'same-origin' && site !== 'none'
  if (c.req.method !== 'GET' && isForeign) return c.json({ error: 'This form was sent from another web page.' }, 403)
  return next()
}
