import { assistantStates } from './assistant-states.ts'
import { choosingStates } from './choosing-states.ts'
import { entryStates } from './entry-states.ts'
import { launcherStates } from './launcher-states.ts'
import { modeStates } from './mode-states.ts'
import { offerStates } from './offer-states.ts'
import { liveStates } from './live-states.ts'
import type { Chapter } from './state.ts'
import { threadStates } from './thread-states.ts'
import { troubleStates } from './trouble-states.ts'

/** Everything that a visitor can come to see of the widget. What is not in here is on no picture, and axe has not seen it. */
export const allStates: readonly Chapter[] = [
  launcherStates,
  entryStates,
  threadStates,
  liveStates,
  assistantStates,
  choosingStates,
  offerStates,
  troubleStates,
  modeStates,
]
