import type { Failure } from '../api/failure.ts'
import type { Store } from '../desk/store.ts'
import { type Flow, type FlowDeps, type Step, type Work, goTo } from './flow-state.ts'

export type FlowTools = {
  flow: Store<Flow>
  deps: FlowDeps
  go(step: Step | undefined): void
  /** What got no answer before is not what is wanted any more. */
  choose(part: Partial<Flow>): void
  /** What goes wrong is shown in the card, unless there is a way on from it. */
  attempt(work: Work, wayOn?: (failure: Failure) => Work | undefined): Promise<void>
}

export function flowTools(flow: Store<Flow>, deps: FlowDeps): FlowTools {
  const choose = (part: Partial<Flow>): void => flow.patch({ ...part, unanswered: undefined })
  return { flow, deps, attempt, choose, go: (step) => goTo(flow, step) }

  async function attempt(work: Work, wayOn?: (failure: Failure) => Work | undefined): Promise<void> {
    choose({ isBusy: true, failure: undefined })
    try {
      await work()
    } catch (error) {
      const failure = deps.failureOf(error)
      const next = wayOn?.(failure)
      if (next) return await attempt(next)
      flow.patch({ failure, unanswered: failure.code === 'offline' ? () => attempt(work, wayOn) : undefined })
    } finally {
      flow.patch({ isBusy: false })
    }
  }
}

/** Nobody asked for it, so nobody needs to hear why not; but what got no answer is asked again. */
export function inSilence({ code }: Failure): Work | undefined {
  return code === 'offline' ? undefined : async () => {}
}
