import type { SlotVerdict } from '../../../api/types.ts'

interface Given {
  how: 'book' | 'propose'
  isServiceChosen: boolean
  isTimeChosen: boolean
  verdict: Pick<SlotVerdict, 'hard' | 'soft'> | undefined
  override: boolean
  isPriceReadable: boolean
  /** Somebody who is known, or a name and an address. */
  isFor: boolean
}

/** What is still to be said before it can be booked or proposed, one thing at a time; nothing once it can. */
export function missingWords(given: Given): string | undefined {
  const { how, verdict } = given
  if (!given.isServiceChosen) return 'Choose a service first.'
  if (!given.isTimeChosen) return 'Choose a date and a time.'
  if (verdict && verdict.hard.length > 0) return 'Choose a time that can be taken.'
  if (verdict && verdict.soft.length > 0 && !given.override)
    return 'Choose another time, or say above that you take this one all the same.'
  if (!given.isPriceReadable) return 'The price cannot be read.'
  if (given.isFor) return undefined
  return how === 'book'
    ? 'Say whom it is for: somebody you know, or a name and an e-mail address.'
    : 'Find the customer it is for: a proposal goes to somebody you know.'
}
