import type { Changes, GoesBack, May } from './change-of.ts'

/** Everything about moving an appointment, calling it off, and saying yes or no to an offer. */
export const change = {
  title: 'Change of plans?',
  move: 'Choose another time',
  cancel: 'Cancel the appointment',
  withdraw: 'Withdraw the request',
  moved: 'The appointment was moved. The new time is on its way by e-mail.',
}

export const moving = {
  title: 'Choose another time',
  text: (old: string) => `So far it is ${old}.`,
  zones: 'Times in',
  own: (zone: string) => `Your time, ${zone}`,
  business: (zone: string) => `For the business, ${zone}`,
  days: 'Days with a free time',
  earlier: 'Earlier days',
  later: 'Later days',
  timesOn: (day: string) => `Free times on ${day}`,
  seatsLeft: (count: number) => (count === 1 ? '1 place left' : `${count} places left`),
  loading: 'Looking for free times',
  none: 'There is no other free time at the moment. Write a message, and we will find one together.',
  keep: 'Keep the old time',
  pick: 'Choose a day and a time',
  to: (when: string) => `Move it to ${when}`,
  taken: 'Somebody was faster: that time has just gone. These are free now.',
}

export const cancelling = {
  sure: 'Cancel this appointment?',
  sureRequest: 'Withdraw this request?',
  what: (when: string) => `${when} becomes free for others. This cannot be taken back.`,
  keep: 'Keep it',
}

const banks = 'It is sent at once; banks can take up to ten days to show it.'

function goesBackWords(outcome: GoesBack, { refund, paid }: { refund: string; paid: string }): string {
  switch (outcome) {
    case 'nothing_paid':
      return 'Nothing has been paid, so nothing has to go back.'
    case 'all':
      return `All of the ${paid} you paid goes back to you. ${banks}`
    case 'part':
      return `Of the ${paid} you paid, ${refund} goes back to you by the terms you agreed to. ${banks}`
    case 'nothing':
      return `By the terms you agreed to, the ${paid} you paid does not go back any more.`
  }
}

/** Of what is still with the bank nothing is kept, whatever becomes of what has arrived. */
export function cancelMoneyWords(
  { outcome, isWithTheBank }: { outcome: GoesBack; isWithTheBank: boolean },
  money: { refund: string; paid: string },
): string[] {
  if (!isWithTheBank) return [goesBackWords(outcome, money)]
  const back = 'is still with your bank. If it arrives, all of it is sent back to you.'
  if (outcome === 'nothing_paid') return [`Your payment ${back}`]
  return [goesBackWords(outcome, money), `Another payment ${back}`]
}

/** What moving it does not bring back. */
export function keptWords(outcome: GoesBack, { refund, paid }: { refund: string; paid: string }): string | undefined {
  if (outcome === 'part')
    return `If you cancel later, ${refund} of the ${paid} you paid goes back at most: the new time does not change that.`
  if (outcome === 'nothing')
    return `If you cancel later, the ${paid} you paid does not go back: the new time does not change that.`
  return undefined
}

/** Until when what can be done; and where it cannot, what to do instead. */
export function deadlineWords({ move, cancel, isRequest }: Changes, say: (at: string) => string): string[] {
  if (isRequest) return ['As long as there is no answer, you can choose another time or withdraw the request.']
  const lines = [mayWords(move, { say, verb: 'move' }), mayWords(cancel, { say, verb: 'cancel' })]
  const isClosed = move.kind !== 'yes' || cancel.kind !== 'yes'
  return [...lines, isClosed ? 'Write a message if something has come up: we will see what is possible.' : ''].filter(
    Boolean,
  )
}

function mayWords(may: May, { say, verb }: { say: (at: string) => string; verb: 'move' | 'cancel' }): string {
  switch (may.kind) {
    case 'yes':
      return may.until ? `You can ${verb} it until ${say(may.until)}.` : `You can still ${verb} it.`
    case 'too_late':
      return `It could be ${verb === 'move' ? 'moved' : 'cancelled'} here until ${say(may.since)}: it is too late for that now.`
    case 'never':
      return `It cannot be ${verb === 'move' ? 'moved' : 'cancelled'} here.`
  }
}

export const offer = {
  payNow: (now: string) => `You pay ${now} on the next page. Nothing is charged before that.`,
  payInParts: (now: string, later: string) =>
    `You pay ${now} on the next page, and ${later} later. Nothing is charged before that.`,
  noCancel: 'You cannot cancel this here by yourself.',
  cancelFree: (until: string) => `You can cancel until ${until}.`,
  cancel: (steps: readonly string[]) => `If you cancel ${steps.join('; ')}.`,
  noMove: 'You cannot move it here by yourself.',
  move: (until: string) => `You can move it until ${until}.`,
  start: 'it begins',
  goesBack: (until: string, percent: number) => `until ${until}, ${shares(percent)} goes back`,
  accept: 'Accept',
  decline: 'No, thank you',
  sure: 'Turn this offer down?',
  consequence: 'The time stays free for others. You can ask for another one in a message.',
  keep: 'Keep it',
  changed: (business: string) =>
    `Something about this has changed since it was offered, so nothing was booked. Write a message, and ${business} sends you a new offer.`,
  taken: (business: string) =>
    `Somebody was faster: that time has just gone. Write a message, and ${business} offers you another one.`,
  unpayable: (business: string) =>
    `This cannot be paid for as it is, so nothing was booked. Write a message, and ${business} sends you a new offer.`,
}

function shares(percent: number): string {
  if (percent === 0) return 'nothing'
  return percent === 100 ? 'all of it' : `${percent} % of it`
}
