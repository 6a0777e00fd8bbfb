import type { Settings } from '@frontdesk/api/site/sections'
import { type Store, createStore } from '../desk/store.ts'
import type { Shelf } from '../session/shelf.ts'

export type Flow = Settings['assistant']['flows'][number]
type Step = Flow['steps'][number]
export type Card = Exclude<Step, { do: 'say' } | { do: 'write' }>
/** What stands at the end of the thread, under what was said on the way to it. */
export type Showing = { flow: string; said: readonly string[]; card: Card | undefined }

export type Flows = {
  now: Store<Showing | undefined>
  /** How often the word was left to the visitor. */
  timesAsked: Store<number>
  /** By its key; the settings see to it that there is one. */
  begin(key: string): void
  /** On to what follows a card that is done with. */
  next(): void
  leave(): void
  /** Somebody else is there: what was typed into a card is not theirs to read. */
  clear(): void
}

type Place = { flow: string; at: number }

/** Walks through flows as the site's settings have them: data, of which none is known here by name. */
export function createFlows(known: readonly Flow[], { tab, book }: { tab: Shelf; book: () => void }): Flows {
  const now = createStore<Showing | undefined>(undefined)
  const timesAsked = createStore(0)
  let place: Place | undefined
  const saved = readPlace(tab)
  if (saved) go(saved)

  return {
    now,
    timesAsked,
    begin: (key) => go({ flow: key, at: 0 }),
    next: () => go(place && { ...place, at: place.at + 1 }),
    leave: () => go(undefined),
    clear() {
      go(undefined)
      tab.write('contact', undefined)
    },
  }

  function go(wanted: Place | undefined): void {
    const steps = known.find(({ key }) => key === wanted?.flow)?.steps
    const said: string[] = []
    let at = wanted?.at ?? 0
    for (let step = steps?.[at]; step?.do === 'say'; step = steps?.[++at]) said.push(step.text)
    const card = cardOf(steps?.[at])
    place = wanted && card && { ...wanted, at }
    // What was said on the way stands there again after a reload; what was done is not done again.
    tab.write('flow', place && JSON.stringify(wanted))
    now.set(wanted && (card || said.length > 0) ? { flow: wanted.flow, said, card } : undefined)
  }

  /** Two steps are no cards of ours: one begins a booking, the other leaves the word to the visitor. */
  function cardOf(step: Step | undefined): Card | undefined {
    if (!step || step.do === 'say') return undefined
    const isBooking = step.do === 'show' && step.card === 'book'
    if (isBooking) book()
    if (step.do === 'write') timesAsked.set(timesAsked.get() + 1)
    return isBooking || step.do === 'write' ? undefined : step
  }
}

function readPlace(tab: Shelf): Place | undefined {
  try {
    const saved = JSON.parse(tab.read('flow') ?? 'null') as Partial<Place> | null // written above, or compared below
    const { flow, at } = saved ?? {}
    return typeof flow === 'string' && typeof at === 'number' ? { flow, at } : undefined
  } catch {
    return undefined
  }
}
