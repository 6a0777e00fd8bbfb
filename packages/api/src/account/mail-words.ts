import type { AccountMailKind } from '@frontdesk/db/schema'

type Words = {
  subject: string
  lines: string[]
  /** What there is to do, with the admin's page for it; `token` says that the link is good for doing it, once. */
  actions: { label: string; page: string; token?: true }[]
}

const ignoreIt = 'If that was not you, you need not do anything: without this mail nobody gets any further.'
const notYou = 'If that was not you, choose a new password now, and look at what your account lists under security.'
const once = 'The link works once, and for one hour.'

/** What nobody is told on the screen stands here, where only the owner of the mailbox reads it. */
export const accountMailWords: Record<AccountMailKind, Words> = {
  finish_account: {
    subject: 'Finish your account',
    lines: [
      'Welcome! Somebody, most likely you, wants to open an account with this address.',
      `Choose your password, and it is yours. ${once}`,
      ignoreIt,
    ],
    actions: [{ label: 'Choose your password', page: 'verify', token: true }],
  },
  has_account: {
    subject: 'You already have an account',
    lines: [
      'Somebody, most likely you, wants to open an account with this address. There is one already: just log in.',
      'If you do not remember your password, choose a new one.',
      'If that was not you, you need not do anything.',
    ],
    actions: [
      { label: 'Log in', page: 'log-in' },
      { label: 'Choose a new password', page: 'forgot' },
    ],
  },
  switched_off: {
    subject: 'Your account is switched off',
    lines: [
      'Somebody, most likely you, asked about the account with this address. It is switched off, so nobody can log in to it.',
      'Please write to whoever runs this service for you, and they will help.',
    ],
    actions: [],
  },
  reset: {
    subject: 'Choose a new password',
    lines: [
      'Somebody, most likely you, asked for a new password for the account with this address.',
      `${once} Choosing a new password logs you out everywhere.`,
      ignoreIt,
    ],
    actions: [{ label: 'Choose a new password', page: 'reset', token: true }],
  },
  confirm_email: {
    subject: 'Confirm your new address',
    lines: [
      'Somebody, most likely you, wants to log in with this address from now on.',
      `Confirm it, and it takes the place of the old one. ${once}`,
      ignoreIt,
    ],
    actions: [{ label: 'Use this address', page: 'email', token: true }],
  },
  email_changing: {
    subject: 'Your address is about to change',
    lines: [
      'Somebody who knows your password asked to log in with another address from now on. We have written to that address.',
      'If that was you, follow the link in the other mail. Until then nothing changes.',
      'If it was not, choose a new password now: that also puts an end to the change.',
    ],
    actions: [{ label: 'Choose a new password', page: 'forgot' }],
  },
  email_taken: {
    subject: 'This address has an account already',
    lines: [
      'Somebody, most likely you, wants to use this address for another account. It already has one of its own, so nothing was changed.',
      'If that was not you, you need not do anything.',
    ],
    actions: [{ label: 'Log in', page: 'log-in' }],
  },
  email_changed: {
    subject: 'Your address was changed',
    lines: [
      'You now log in with another address, and no longer with this one. You were logged out everywhere.',
      'If that was not you, please write at once to whoever runs this service for you.',
    ],
    actions: [],
  },
  password_changed: {
    subject: 'Your password was changed',
    lines: [
      'The password of your account was just changed, and every other device was logged out.',
      'If that was not you, choose a new one now.',
    ],
    actions: [{ label: 'Choose a new password', page: 'forgot' }],
  },
  second_factor_added: {
    subject: 'A way to log in was added',
    lines: [
      'A passkey or an authenticator app was just added to your account, and every other device was logged out.',
      notYou,
    ],
    actions: [{ label: 'Choose a new password', page: 'forgot' }],
  },
  second_factor_removed: {
    subject: 'A way to log in was removed',
    lines: [
      'A passkey or an authenticator app was just removed from your account, and every other device was logged out.',
      notYou,
    ],
    actions: [{ label: 'Choose a new password', page: 'forgot' }],
  },
  codes_blocked: {
    subject: 'Somebody is guessing your codes',
    lines: [
      'Somebody logs in with your password and guesses the code that comes after it. There were so many wrong ones that no code of your authenticator app is looked at for the rest of the day.',
      'A passkey or a recovery code still lets you in.',
      'Choose a new password now, unless it was you: whoever guesses does not know that one, and your codes are good again at once.',
    ],
    actions: [{ label: 'Choose a new password', page: 'forgot' }],
  },
  recovery_codes_made: {
    subject: 'You have new recovery codes',
    lines: [
      'New recovery codes were just made for your account. The old ones are worth nothing now, and every other device was logged out.',
      notYou,
    ],
    actions: [{ label: 'Choose a new password', page: 'forgot' }],
  },
}
