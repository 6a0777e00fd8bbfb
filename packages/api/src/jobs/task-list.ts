import type { Deps } from '../core/deps.ts'

/** Every job there is, by the name it is enqueued under. */
export const tasks: Record<string, (deps: Deps, payload: unknown) => Promise<void>> = {}
