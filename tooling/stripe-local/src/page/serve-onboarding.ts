import { Hono } from 'hono'
import { parseForm } from '../api/parse-form.ts'
import { type Progress, onboard } from '../payments/onboard.ts'
import { seconds } from '../state/world.ts'
import type { World } from '../state/world.ts'
import { onboardingPage } from './onboarding-page.ts'
import { pageResponse } from './page-response.ts'
import { unknownPage } from './closed-page.ts'

const PATH = '/setup/s/:account/:token'

/** Where an account link leads. One that is used or too old leads back to whoever can give a new one. */
export function serveOnboarding(world: World): Hono {
  const app = new Hono()
  app.get(PATH, (c) => {
    const link = world.state.links.get(c.req.param('token'))
    const account = world.state.accounts.get(c.req.param('account'))
    if (!link || !account || link.account !== account.id) return pageResponse(unknownPage(), { status: 404 })
    if (link.expiresAt <= seconds(world) || link.isUsed) return c.redirect(link.refreshUrl, 303)
    return pageResponse(onboardingPage(account), { formTargets: [link.returnUrl] })
  })
  app.post(PATH, async (c) => {
    const link = world.state.links.get(c.req.param('token'))
    const account = world.state.accounts.get(c.req.param('account'))
    if (!link || !account || link.account !== account.id) return pageResponse(unknownPage(), { status: 404 })
    if (link.isUsed) return c.redirect(link.refreshUrl, 303)
    const { progress } = parseForm(await c.req.text())
    link.isUsed = true
    onboard(world, account, isProgress(progress) ? progress : 'incomplete')
    return c.redirect(link.returnUrl, 303)
  })
  return app
}

function isProgress(given: unknown): given is Progress {
  return given === 'complete' || given === 'incomplete' || given === 'restricted'
}
