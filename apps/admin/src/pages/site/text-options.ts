interface TextOption {
  /** The widget's name for it: apps/widget/src/frame/words/en.ts. What it says there is shown as the example. */
  word: string
  label: string
}
interface TextGroup {
  title: string
  texts: readonly TextOption[]
}

/** What a business may want to say in its own way, where visitors meet it. */
export const textGroups: readonly TextGroup[] = [
  {
    title: 'First view',
    texts: [
      { word: 'greeting', label: 'Greeting' },
      { word: 'tagline', label: 'Below the name' },
      { word: 'composer.placeholder', label: 'In the empty message field' },
      { word: 'askHint', label: 'Before the first question' },
      { word: 'launcher.open', label: 'The button on your page, for those who do not see it' },
      { word: 'offline', label: 'Without a connection' },
      { word: 'sessionEnded', label: 'After a long time away' },
    ],
  },
  {
    title: 'Suggestions',
    texts: [
      { word: 'book', label: 'Button beside the message field' },
      { word: 'flows.names.book', label: 'Book' },
      { word: 'flows.names.ask', label: 'Ask' },
      { word: 'flows.names.prices', label: 'Prices' },
      { word: 'flows.names.hours', label: 'Opening hours' },
      { word: 'flows.names.way', label: 'The way to you' },
      { word: 'flows.names.contact', label: 'Leave a message' },
      { word: 'flows.names.bookings', label: 'See a booking' },
      { word: 'flows.names.reschedule', label: 'Move a booking' },
      { word: 'flows.names.cancel', label: 'Cancel a booking' },
      { word: 'flows.names.person', label: 'Ask for a person' },
    ],
  },
  {
    title: 'Assistant',
    texts: [
      { word: 'assistant.name', label: 'Its name' },
      { word: 'assistant.found', label: 'Above an answer' },
      { word: 'assistant.sorry', label: 'After an answer that did not help' },
      { word: 'assistant.person', label: 'Button to a person' },
      { word: 'assistant.personAsked', label: 'After somebody asked for a person' },
      { word: 'flows.hoursNote', label: 'Below the opening hours' },
      { word: 'flows.noHours', label: 'Without opening hours' },
      { word: 'flows.noAddress', label: 'Without an address' },
      { word: 'flows.noBooking', label: 'Without a booking' },
      { word: 'flows.contact.text', label: 'Above the message of the contact form' },
      { word: 'flows.contact.sent', label: 'After the contact form' },
    ],
  },
  {
    title: 'Booking',
    texts: [
      { word: 'services.title', label: 'Above the services' },
      { word: 'services.none', label: 'Without anything to book' },
      { word: 'times.title', label: 'Above the times' },
      { word: 'times.none', label: 'Without a free time' },
      { word: 'details.title', label: 'Above name and address' },
      { word: 'details.emailWhy', label: 'Below the address' },
      { word: 'details.note', label: 'Above the note' },
      { word: 'offer.title', label: 'Above what would be booked' },
      { word: 'offer.approvalNote', label: 'Before a request' },
      { word: 'offer.payNote', label: 'Before a payment' },
      { word: 'offer.confirm', label: 'Button that books' },
      { word: 'offer.request', label: 'Button that asks for it' },
      { word: 'booking.requestedText', label: 'After a request' },
      { word: 'booking.confirmed', label: 'Above what is booked' },
      { word: 'booking.confirmedText', label: 'After a booking' },
    ],
  },
  {
    title: 'Before and after the chat',
    texts: [
      { word: 'entry.title', label: 'Above the form before the chat' },
      { word: 'entry.agree', label: 'Beside the box to agree' },
      { word: 'entry.more', label: 'Link to the page about it' },
      { word: 'entry.knownOnly', label: 'Where only known visitors chat' },
      { word: 'chat.endedByYou', label: 'After they ended it' },
      { word: 'chat.endedBy', label: 'After you ended it' },
      { word: 'chat.rate', label: 'Above the stars' },
      { word: 'chat.why', label: 'Below the stars' },
      { word: 'chat.youRated', label: 'After the stars' },
    ],
  },
]
