import { useState } from 'react'
import { type Failure, failureOf } from '../api/failure.ts'
import { useDesk } from '../desk/desk-context.ts'
import { useReturn } from '../desk/use-return.ts'
import { bookingWords } from '../words.ts'
import { openHandoff } from './open-handoff.ts'

type State = {
  isBusy: boolean
  failure?: Failure
  /** No tab could be opened: a plain link to it. */ blockedUrl?: string
}

/** Takes the customer to their own pages, in a new tab, by a one-time link. */
export function useHandoff(bookingId: string): State & { open(): Promise<boolean> } {
  const { handoffUrl } = useDesk()
  const [state, setState] = useState<State>({ isBusy: false })
  // A tab opens within a click only: it is the visitor who tries again, and may now.
  useReturn(() => state.failure?.code === 'offline' && setState({ isBusy: false }))

  async function open(): Promise<boolean> {
    setState({ isBusy: true })
    try {
      const { isOpen, url } = await openHandoff(() => handoffUrl(bookingId), bookingWords.booking.openingTab)
      setState(isOpen ? { isBusy: false } : { isBusy: false, blockedUrl: url })
      return true
    } catch (error) {
      setState({ isBusy: false, failure: failureOf(error) })
      return false
    }
  }

  return { ...state, open }
}
