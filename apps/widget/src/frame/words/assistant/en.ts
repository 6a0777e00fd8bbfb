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
} as const
