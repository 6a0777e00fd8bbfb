import type { Page, Route } from 'playwright-core'
import { type Step, type Walk, openLife } from './walk.ts'

/** What can come between a visitor and the server in the middle of a step. */
export type Disturbance = {
  name: string
  /** Whether it strikes a request of the step's own. */
  needsRequest?: boolean
  /** Does the step in the middle of it; the business speaks while the visitor is away; and then it is over. */
  strike(walk: Walk, step: Step): Promise<void>
}

export const disturbances: readonly Disturbance[] = [
  {
    name: 'the network is cut before',
    async strike(walk, step) {
      const context = walk.page.context()
      await context.setOffline(true)
      await doStep(walk, step)
      await elsewhere(walk, step)
      await context.setOffline(false)
    },
  },
  {
    name: 'the answer is lost on its way',
    needsRequest: true,
    async strike(walk, step) {
      const context = walk.page.context()
      const asked = nextRequest(walk.page, step)
      await step.act(walk)
      const request = await asked
      await request.fetch()
      await context.setOffline(true)
      await request.abort('internetdisconnected')
      await step.typed?.(walk)
      await elsewhere(walk, step)
      await context.setOffline(false)
    },
  },
  {
    name: 'the server ends, and begins anew',
    async strike(walk, step) {
      await walk.house.app.restart(() => doStep(walk, step))
      await elsewhere(walk, step)
    },
  },
  {
    name: 'the laptop sleeps for an hour',
    async strike(walk, step) {
      const { page, house } = walk
      const life = await openLife(page)
      const asked = step.asks ? nextRequest(page, step) : undefined
      await doStep(walk, step)
      const request = await asked
      await life.freeze()
      await request?.fetch()
      house.app.line?.die()
      await elsewhere(walk, step)
      await request?.abort('failed')
      await life.thaw()
      await page.context().clock.fastForward('01:00:00')
    },
  },
]

async function doStep(walk: Walk, step: Step): Promise<void> {
  await step.act(walk)
  await step.typed?.(walk)
}

async function elsewhere(walk: Walk, step: Step): Promise<void> {
  await walk.thread?.say('Said while you were away')
  await step.meanwhile?.(walk)
}

/** Holds the next request of the step, to be answered or not. */
function nextRequest(page: Page, { asks = '' }: Step): Promise<Route> {
  const { promise, resolve } = Promise.withResolvers<Route>()
  void page.context().route(asks, resolve, { times: 1 })
  return promise
}
