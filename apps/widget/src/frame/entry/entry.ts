import { CallError } from '../api/call.ts'
import { failureOf } from '../api/failure.ts'
import type { EntryGiven } from '../api/wire.ts'
import type { Store } from '../desk/store.ts'
import type { EntryView, GateDeps } from './gate.ts'

/** What comes before anything that reaches the business. What that is for this visitor, the server says. */
export type Entry = {
  pass(): Promise<void>
  letIn(): Promise<void>
  refused(): void
  ask(): void
  give(given: EntryGiven): Promise<void>
  reset(): void
  /** As the settings have it, for whoever only looks. */
  preview(): void
}

export function createEntry({ config, session, onGiven }: GateDeps, now: Store<EntryView>): Entry {
  let isPassed = false
  const waiting: (() => void)[] = []

  return { pass, letIn, refused, ask, give, reset, preview }

  async function pass(): Promise<void> {
    if (isPassed) return
    const asked = now.get().asked ?? (await session.asVisitor((api) => api.entry.get.query({})))
    if (!asked.consent && asked.fields.length === 0) return open()
    now.set({ isShut: now.get().isShut, asked })
    throw new CallError(undefined, { code: 'entry_due', requestId: '' })
  }

  async function letIn(): Promise<void> {
    try {
      await pass()
    } catch (error) {
      if (failureOf(error).code !== 'entry_due') throw error
      await new Promise<void>((resolve) => waiting.push(resolve))
    }
  }

  function refused(): void {
    isPassed = false
    now.set({ isShut: now.get().isShut })
    ask()
  }

  function ask(): void {
    pass().catch((error: unknown) => {
      const failure = failureOf(error)
      if (failure.code !== 'entry_due') now.patch({ failure })
    })
  }

  async function give(given: EntryGiven): Promise<void> {
    try {
      await session.asVisitor((api) => api.entry.give.mutate(given))
    } catch (error) {
      if (failureOf(error).code === 'changed') refused()
      throw error
    }
    open()
    onGiven()
  }

  function open(): void {
    isPassed = true
    now.set({ isShut: false })
    for (const goOn of waiting.splice(0)) goOn()
  }

  function reset(): void {
    isPassed = false
  }

  function preview(): void {
    const { asks, fields, mustAgree, consentText: text, privacyUrl, before } = config.settings.entry
    const asked = { consent: mustAgree ? { text, privacyUrl, version: '' } : null, fields: asks ? fields : [] }
    now.set(asks || mustAgree ? { isShut: before === 'everything', asked } : { isShut: false })
  }
}
