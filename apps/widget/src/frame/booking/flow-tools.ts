import type { Failure } from '../api/failure.ts'
import type { Store } from '../desk/store.ts'
import { type Flow, type FlowDeps, type Step, goTo } from './flow-state.ts'

type Work = () => Promise<void>
export type FlowTools = {
  flow: Store<Flow>
  deps: FlowDeps
  go(step: Step | undefined): void
  /** What goes wrong is shown in the card, unless there is a way on from it. */
  attempt(work: Work, wayOn?: (failure: Failure) => Work | undefined): Promise<void>
}

export function flowTools(flow: Store<Flow>, deps: FlowDeps): FlowTools {
  return { flow, deps, attempt, go: (step) => goTo(flow, step) }

  async function attempt(work: Work, wayOn?: (failure: Failure) => Work | undefined): Promise<void> {
    flow.patch({ isBusy: true, failure: undefined })
    try {
      await work()
    } catch (error) {
      const failure = deps.failureOf(error)
      const next = wayOn?.(failure)
      if (next) return await attempt(next)
      flow.patch({ failure })
    } finally {
      flow.patch({ isBusy: false })
    }
  }
}
