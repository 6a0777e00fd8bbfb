/** What the assistant says. It never passes for a person. */
export const assistant = {
  assistant: {
    name: 'Assistant',
    found: 'I am an assistant. This may be what you are looking for:',
    gone: 'The assistant had an answer here that is not available any more.',
    helpful: 'Did this help?',
    yes: 'Yes',
    no: 'No',
    thanks: 'Good to know, thank you.',
    sorry: 'Sorry about that. A person can help you.',
    person: 'Talk to a person',
    personAsked:
      'The assistant has asked {business} to answer you here. They see everything above, so you need not say it again.',
  },
  /** What the buttons under the greeting lead to. */
  flows: {
    names: {
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
    },
    more: 'More',
    close: 'Close',
    bookShort: 'Book',
    bookThis: 'Book {service}',
    map: 'Show on a map',
    noAddress: '{business} has not said where it is. Ask here, and you will be told.',
    closed: 'Closed',
    hoursNote: 'The hours at which {business} can be booked, on its own clock. Holidays may differ.',
    officeHoursNote: 'When somebody of {business} answers, on its own clock. Holidays may differ.',
    noHours: '{business} has not said when it is open. Ask here, and you will be told.',
    noBooking: 'There is no booking in this chat.',
    linkInMail:
      'If you have booked elsewhere, the link in your confirmation mail leads to your booking. I cannot look it up by a name or an address, so that nobody else can either.',
    toHub: { bookings: 'Open my booking', reschedule: 'Move it to another time', cancel: 'Cancel it' },
    contact: {
      text: 'Your message',
      emailWhy: 'Where the answer goes.',
      send: 'Send',
      sent: 'Sent. {business} answers you by e-mail.',
      waiting: 'No connection right now. Your message is kept and goes out by itself.',
    },
  },
} as const
