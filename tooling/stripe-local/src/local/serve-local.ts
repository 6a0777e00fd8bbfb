import { Hono } from 'hono'
import { parseForm } from '../api/parse-form.ts'
import { StripeError } from '../api/stripe-error.ts'
import { pageResponse } from '../page/page-response.ts'
import { NotPossible } from '../payments/not-possible.ts'
import type { World } from '../state/world.ts'
import { actions } from './actions.ts'
import type { Control } from './control.ts'
import { localPage } from './local-page.ts'

/** The control page for a person and the same controls for another process, under /_local. */
export function serveLocal(world: World, control: Control): Hono {
  const app = new Hono()
  app.get('/', (c) => c.redirect('/_local'))
  app.get('/_local', () => pageResponse(localPage(world)))
  app.get('/_local/sessions', (c) => c.json(control.sessions()))
  app.get('/_local/events', (c) => c.json(control.events()))
  for (const { path, run } of actions) {
    app.post(`/_local${path}`, async (c) => {
      const asked = { world, control, id: c.req.param('id') ?? '', form: parseForm(await c.req.text()) }
      const answer = await run(asked)
      return c.req.header('accept')?.includes('text/html') === true ? c.redirect('/_local', 303) : c.json(answer)
    })
  }
  app.onError((error, c) => {
    if (error instanceof NotPossible) return c.json({ error: error.message }, 409)
    if (error instanceof StripeError) return c.json({ error: error.message }, 400)
    throw error
  })
  return app
}
