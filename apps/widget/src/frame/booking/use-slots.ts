import { useEffect, useState } from 'react'
import { type Failure, failureOf } from '../api/failure.ts'
import type { Slot, SlotQuestion } from '../api/wire.ts'
import { useDesk } from '../desk/desk-context.ts'
import { useReturn } from '../desk/use-return.ts'
import { findSlots } from './find-slots.ts'

type Found = { slots: Slot[]; nextFrom: number | undefined; isLoading: boolean; failure: Failure | undefined }
export type SlotWish = Omit<SlotQuestion, 'from' | 'to' | 'providerId'> & { providerId: string | undefined }
export type Slots = Found & { more(): void }

const nothing: Found = { slots: [], nextFrom: undefined, isLoading: true, failure: undefined }

/**
 * The free slots from now on, or from a later time, more of them when asked. Both stay the same as long as this lives. Whoever
 * was away sees what is free by now.
 */
export function useSlots(wish: SlotWish, notBefore = 0): Slots {
  const [question] = useState(wish)
  const { slots: list } = useDesk()
  const [found, setFound] = useState(nothing)
  const start = (): number => Math.max(Date.now(), notBefore)
  const [{ from, isAnew, attempt }, setAsking] = useState(() => ({ from: start(), isAnew: true, attempt: 0 }))
  useReturn(() => setAsking({ from: start(), isAnew: true, attempt: attempt + 1 }))

  useEffect(() => {
    let isWanted = true
    const ask = (since: string, to: string) => list({ ...question, from: since, to })
    setFound((before) => ({ ...before, isLoading: true, failure: undefined }))
    findSlots(ask, from).then(
      ({ slots, nextFrom }) => {
        if (!isWanted) return
        setFound((before) => ({
          ...nothing,
          slots: isAnew ? slots : [...before.slots, ...slots],
          nextFrom,
          isLoading: false,
        }))
      },
      (error: unknown) => {
        if (isWanted) setFound((before) => ({ ...before, isLoading: false, failure: failureOf(error) }))
      },
    )
    return () => {
      isWanted = false
    }
  }, [list, question, from, isAnew, attempt])

  function more(): void {
    if (found.isLoading) return
    if (found.failure) setAsking({ from, isAnew, attempt: attempt + 1 })
    else if (found.nextFrom !== undefined) setAsking({ from: found.nextFrom, isAnew: false, attempt })
  }

  return { ...found, more }
}
