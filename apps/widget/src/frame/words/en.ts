import { assistant } from './assistant/en.ts'
import { chat } from './chat/en.ts'
import { live } from './live/en.ts'

/**
 * Every word a visitor reads, and the measure of every other language: its keys and its {placeholders}. Names, places, times
 * and prices come in already formatted; a number in a plural is called {count}.
 */
export const first = {
  title: 'Chat with {business}',
  tagline: 'Ask a question or book a time',
  /** Empty, the site's own greeting is said in every language. */
  greeting: '',
  close: 'Close chat',
  conversation: 'Conversation',
  today: 'Today',
  yesterday: 'Yesterday',
  you: 'You',
  loading: 'Loading…',
  tryAgain: 'Try again',
  hours: '{hours} h',
  minutes: '{minutes} min',

  quickReplies: 'Suggestions',
  book: 'Book an appointment',
  ask: 'Ask a question',
  askHint: 'Sure. Write your question below, and {business} will answer right here.',

  /** The button on the business's own page. */
  launcher: {
    open: 'Open chat',
    openUnread: {
      one: 'Open chat, {count} unread message',
      other: 'Open chat, {count} unread messages',
    },
    close: 'Close chat',
  },

  composer: {
    label: 'Your message',
    placeholder: 'Write to us…',
    send: 'Send message',
  },
  message: {
    sending: 'Sending…',
    waiting: 'Waiting for a connection',
    failed: 'Not sent.',
    retry: 'Try again',
    said: '{author} said:',
    opensNewTab: '(opens in a new tab)',
  },

  offline: 'No connection right now. Messages are sent once it is back.',
  sessionEnded: 'Your earlier conversation has ended, so this is a fresh one. Just write, or book a time.',

  /** Which sentence goes with which code: problem.tsx. */
  problem: {
    offline: 'We cannot reach the front desk. Check your connection and try again.',
    signedOut: 'Your session has ended. Please try again.',
    impossible: 'This is not possible here.',
    paymentsOff: 'Paying is not possible at the moment. Please write to us.',
    gone: 'This is not available any more.',
    slotTaken: 'That time has just gone. Please choose another one.',
    tooManyOpen: 'Several of your bookings still wait. Please finish or give up one of them first.',
    changed: 'Something changed in the meantime. Please look again.',
    tooLate: 'It is too late to do this here. Please write to us.',
    wrongState: 'This is not possible any more. Please look again.',
    invalid: 'Something here is not right. Please check what you wrote.',
    tooLarge: 'That is too long. Please make it shorter.',
    slowDown: 'That was a lot at once. Please wait a minute, then try again.',
    wait: {
      one: 'That was a lot at once. Please wait a second, then try again.',
      other: 'That was a lot at once. Please wait {count} seconds, then try again.',
    },
    unavailable: 'We are out for a moment. Please try again in a minute.',
    internal: 'Something went wrong on our side. Please try again.',
    requestId: 'If it keeps happening, tell us this number: {id}',
  },
  attachments: {
    attach: 'Attach files',
    toSend: 'Files to send',
    files: 'Files',
    uploading: 'Uploading…',
    remove: 'Remove {name}',
    show: 'Show {name}',
    saveFile: 'Save',
    save: 'Save {name}',
    broken: '{name} cannot be shown',
    closePicture: 'Close the picture',
    problems: {
      too_large: 'Files may have 10 MB at most.',
      too_many: 'Five files go with one message at most.',
      unsupported_media_type: 'Only pictures (JPEG, PNG, WebP, GIF) and PDF files can be sent.',
      invalid: 'This file is damaged, or not safe to send.',
      wrong_state: 'There is no room for more files in this chat.',
      slow_down: 'That were many files at once. Please wait a minute.',
      offline: 'No connection. Take it out and try again later.',
      other: 'That did not work. Please try again.',
    },
  },
  ...live,
  ...assistant,
  ...chat,
} as const
