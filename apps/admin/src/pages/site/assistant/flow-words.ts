import type { AssistantSettings } from './assistant-form.ts'

/** What the visitor reads on the buttons of flows that have no label of their own, in English. */
const names: Record<string, string> = {
  book: 'Book an appointment',
  ask: 'Ask a question',
  prices: 'Prices',
  hours: 'Opening hours',
  way: 'How to find us',
  contact: 'Leave a message',
  bookings: 'My booking',
  reschedule: 'Move a booking',
  cancel: 'Cancel a booking',
  person: 'Talk to a person',
}

export function flowWords({ key, label }: Pick<AssistantSettings['flows'][number], 'key' | 'label'>): string {
  return label ?? names[key] ?? key
}
