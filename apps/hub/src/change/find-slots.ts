import type { OwnSlot } from '../api/trpc.ts'

const dayMs = 86_400_000
/** Further and further ahead until something is free; no question may span more than 62 days. */
const spansDays = [14, 31, 31, 62]

type Ask = (from: string, to: string) => Promise<readonly OwnSlot[]>
export type SlotPage = { slots: readonly OwnSlot[]; nextFrom: number | undefined }

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
