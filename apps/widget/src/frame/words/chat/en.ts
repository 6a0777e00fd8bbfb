/** The words of what is done with a chat as a whole. */
export const chat = {
  chat: {
    menu: 'More about this chat',
    sheets: {
      menu: 'This chat',
      copy: 'Mail me a copy',
      wayOn: 'Go on with it on another device',
      end: 'End this chat',
    },
    putAway: 'Back to the chat',
    endNote: 'You can always write again: it goes on right here.',
    endYes: 'End it',
    endNo: 'Keep chatting',
    endedByYou: 'You ended this chat.',
    endedBy: '{who} ended this chat. Write below if there is anything else.',
    mailNotes: {
      copy: 'What was said here so far, as an e-mail.',
      wayOn:
        'We mail you a link for your other device. It works once, within 30 minutes. Whoever opens it can read and write here, so please check the address.',
    },
    sendMail: 'Send the e-mail',
    mailed: 'On its way to {email}. It may take a minute; have a look among the spam, too.',
    resume: 'Go on with your chat here?',
    resumeNote:
      'You came by a link that was mailed to you. Your chat with {business} goes on here and where you began it.',
    resumeYes: 'Go on here',
    resumeNo: 'Not now',
    linkOver: 'This link has been used or is too old. Have another one mailed to you where you began the chat.',
    rate: 'How was this chat?',
    ratings: { r1: 'Bad', r2: 'Not so good', r3: 'All right', r4: 'Good', r5: 'Very good' },
    why: 'What made it so?',
    sendRating: 'Send',
    youRated: 'You found this chat: {rating}. Thank you.',
  },
  /** What comes before the first message. */
  entry: {
    title: 'Before we begin',
    agree: 'I agree to this',
    more: 'Read more',
    phone: 'Phone number',
    phoneWrong: 'That does not look like a phone number.',
    agreeFirst: 'Please agree first.',
    due: 'This goes out once you have answered what is asked below.',
    knownOnly: 'This chat is for people who are logged in on this web site. Log in there, and it opens by itself.',
  },
} as const
