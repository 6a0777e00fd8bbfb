import type { Slot } from '../api/wire.ts'

const dayMs = 86_400_000
const spansDays = [14, 31, 31, 62]

export type SlotPage = { slots: Slot[]; nextFrom: number | undefined }
type Ask = (from: string, to: string) => Promise<Slot[]>

/** The next free slots from a time on; looks further ahead until it finds some, and ends where a season without any begins. */
export async function findSlots(ask: Ask, from: number): Promise<SlotPage> {
  let at = from
  for (const days of spansDays) {
    const to = at + days * dayMs
    const slots = await ask(new Date(at).toISOString(), new Date(to).toISOString())
    if (slots.length > 0) return { slots, nextFrom: to }
    at = to
  }
  return { slots: [], nextFrom: undefined }
}
