import { newId } from '../new-id.ts'
import { newAccount } from '../objects/account.ts'
import { readState, writeState } from './state-file.ts'
import { emptyState } from './state.ts'
import type { State } from './state.ts'

type OpenState = { state: State; changed(): void; flush(): void }

/** However much changes in one turn is written once, and before the answer to the call that changed it goes out. */
export function openState(file: string | undefined, created: number): OpenState {
  // A file of an older release lacks what came since.
  const state = { ...emptyState(platform(created)), ...(file === undefined ? undefined : readState(file)) }
  let isDue = false
  const flush = () => {
    if (file !== undefined && isDue) writeState(file, state)
    isDue = false
  }
  const changed = () => {
    if (file !== undefined && !isDue) queueMicrotask(flush)
    isDue = true
  }
  return { state, changed, flush }
}

function platform(created: number) {
  return newAccount({ id: newId('acct'), country: 'US', currency: 'usd', name: 'Your platform', created })
}
