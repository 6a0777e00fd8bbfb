import { waitWords } from './wait-words.tsx'

export interface ErrorWords {
  title: string
  detail: string
}

/** The words for an error code of the API. An unknown code gets the general ones. */
export function errorWords(code: string, waitSeconds?: number): ErrorWords {
  if (code === 'slow_down') return slowDown(waitSeconds)
  return words[code] ?? general
}

const general: ErrorWords = {
  title: 'Something went wrong',
  detail: 'It is not your fault, and nothing was lost. Please try again in a moment.',
}

const slowDown = (waitSeconds: number | undefined): ErrorWords => ({
  title: 'That was a lot in a short time',
  detail: `Please wait ${waitWords(waitSeconds)}, then try again.`,
})

const words: Record<string, ErrorWords | undefined> = {
  unauthenticated: {
    title: 'You are logged out',
    detail: 'Your session has ended. Log in again to go on.',
  },
  not_found: {
    title: 'There is nothing here',
    detail: 'It may have been removed, or the link is not complete.',
  },
  forbidden: {
    title: 'Your role does not allow this',
    detail: 'Ask an owner of the account to do it, or to change your role.',
  },
  invalid: {
    title: 'Some of this cannot be saved',
    detail: 'Please check what you entered and try again.',
  },
  slot_taken: {
    title: 'This time has just been taken',
    detail: 'Please choose another one.',
  },
  changed: {
    title: 'Somebody else changed this meanwhile',
    detail: 'Reload to see the latest state, then try again.',
  },
  too_late: {
    title: 'It is too late for this',
    detail: 'The time until which it could be done has passed.',
  },
  wrong_state: {
    title: 'This has already moved on',
    detail: 'Somebody or something else changed it a moment ago. You now see how it stands.',
  },
  too_many_open: {
    title: 'Several bookings still wait',
    detail: 'One of them has to be finished or given up first.',
  },
  payments_off: {
    title: 'No payments at present',
    detail: 'Stripe takes no payments for this business right now. Its owner sees why under Payments.',
  },
  last_owner: {
    title: 'This is the last owner',
    detail: 'Make somebody else an owner first.',
  },
  already_member: {
    title: 'They are here already',
    detail: 'Somebody with this address is in your team. Their role can be changed in the list.',
  },
  proof_needed: {
    title: 'Please confirm that it is you',
    detail: 'Changes to how you log in want your password again.',
  },
  wrong_proof: {
    title: 'That was not right',
    detail: 'Please check what you entered and try again.',
  },
  too_large: {
    title: 'This is too long',
    detail: 'Please shorten it and try again.',
  },
  unavailable: {
    title: 'Frontdesk cannot be reached',
    detail: 'Nothing was lost. It usually takes a moment, then it works again.',
  },
  offline: {
    title: 'You seem to be offline',
    detail: 'Check your connection. We try again as soon as it is back.',
  },
}
