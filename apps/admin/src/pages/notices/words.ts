import type { Channel, NoticeEvent } from '../../api/types.ts'

export const eventWords: Record<NoticeEvent, string> = {
  booking_requested: 'New request',
  booking_confirmed: 'New booking',
  booking_rescheduled: 'Booking moved',
  booking_cancelled: 'Booking cancelled',
  proposal_answered: 'Offer answered',
  payment_received: 'Payment received',
  payment_failed: 'Payment failed or came too late',
  payment_disputed: 'Payment disputed',
}

export const allEvents = Object.keys(eventWords) as NoticeEvent[] // the keys of the record above

const problemWords: Record<Exclude<Channel['problem'], null | 'refused'>, string> = {
  bad_address: 'The address is not one on the public internet that can be called encrypted.',
  unreachable: 'Nobody answered there.',
  untrusted: 'Its certificate is not to be trusted.',
  too_slow: 'It took too long to answer.',
  redirected: 'It sends callers on to another address. Give the final one.',
  too_large: 'It answered with far too much.',
  unreadable: 'Its answer could not be read.',
}

/** Why the last notice did not arrive, and what there is to be done about it. */
export function whyItFailed({ kind, problem, refusalCode: code }: Pick<Channel, 'kind' | 'problem' | 'refusalCode'>) {
  if (problem === null) return ''
  if (problem !== 'refused') return problemWords[problem]
  if (code === null) return 'It did not want the notice.'
  return kind === 'mail' ? `The mail server there refused it (${code}).` : `It answered ${code}: ${statusWords(code)}`
}

function statusWords(status: number): string {
  if (status === 404 || status === 410) return 'there is no such webhook, or no longer. Remove it, and add a new one.'
  if (status === 401 || status === 403) return 'it does not let us in. Its address is wrong, or was withdrawn.'
  if (status === 429) return 'it is called too often. Test it again in a while.'
  if (status >= 500) return 'something is broken on its side. Test it again in a while.'
  return 'it does not understand what we send. It has to read what Slack reads.'
}
