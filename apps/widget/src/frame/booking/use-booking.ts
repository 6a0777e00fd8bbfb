import { useEffect, useState } from 'react'
import { type Failure, failureOf } from '../api/failure.ts'
import type { Booking } from '../api/wire.ts'
import { useDesk } from '../desk/desk-context.ts'
import { useStore } from '../desk/store.ts'
import { useReturn } from '../desk/use-return.ts'

type Shown = { booking: Booking | undefined; failure: Failure | undefined; reload(): void }

/** A booking as the server tells it, asked for again whenever the thread has news of it or may have missed some. */
export function useBooking(id: string, seq: number): Shown {
  const { bookings } = useDesk()
  const booking = useStore(bookings.known)[id]
  const [failure, setFailure] = useState<Failure>()
  const [attempt, setAttempt] = useState(0)

  useEffect(() => {
    let isWanted = true
    setFailure(undefined)
    bookings.load(id).catch((error: unknown) => {
      if (isWanted) setFailure(failureOf(error))
    })
    return () => {
      isWanted = false
    }
  }, [bookings, id, seq, attempt])

  const reload = (): void => setAttempt((count) => count + 1)
  useReturn(reload)
  return { booking, failure: booking ? undefined : failure, reload }
}
