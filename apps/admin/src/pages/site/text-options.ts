/** What a business most often says in its own way, by the widget's names; the examples are its English. */
export const texts = [
  { word: 'greeting', label: 'Greeting', example: 'The greeting above' },
  { word: 'tagline', label: 'Below the name', example: 'Ask a question or book a time' },
  { word: 'book', label: 'Button that begins a booking', example: 'Book an appointment' },
  { word: 'ask', label: 'Button that begins a question', example: 'Ask a question' },
  {
    word: 'askHint',
    label: 'Before the first question ({business} is your name)',
    example: 'Sure. Write your question below, and {business} will answer right here.',
  },
  { word: 'composer.placeholder', label: 'In the empty message field', example: 'Write a message…' },
  {
    word: 'offline',
    label: 'Without a connection',
    example: 'No connection right now. Messages are sent once it is back.',
  },
  { word: 'services.title', label: 'Above the services', example: 'What would you like to book?' },
  {
    word: 'services.none',
    label: 'Without anything to book',
    example: 'Nothing can be booked here right now. Write to us instead, and we will find a time together.',
  },
  { word: 'times.title', label: 'Above the times', example: 'Choose a day and a time' },
  {
    word: 'times.none',
    label: 'Without a free time',
    example: 'There is no free time at the moment. Write to us, and we will find one together.',
  },
  { word: 'details.note', label: 'Above the note of a booking', example: 'Anything we should know?' },
  {
    word: 'booking.requestedText',
    label: 'After a request ({business} is your name)',
    example: '{business} has your request and answers here and by e-mail.',
  },
  {
    word: 'booking.confirmedText',
    label: 'After a booking',
    example: 'The confirmation is on its way by e-mail.',
  },
] as const
