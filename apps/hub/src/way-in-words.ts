/** What this app says at its door, and about who has it open. */

export const welcome = {
  title: 'Your booking page is one click away',
  text: 'Everything about your booking is in one place: the details, the payments and the messages.',
  open: 'Open my project',
  pay: 'Go to the payment',
}

export const code = {
  title: 'Please check your e-mail',
  text: 'On a device that we do not know yet, a link alone is not enough. If it is still good, a six-digit code is on its way to the e-mail address on file.',
  field: 'Code from the e-mail',
  hint: 'It is good for ten minutes. Only the newest one works.',
  open: 'Open my project',
  incomplete: 'The code has six digits. Please enter all of them.',
  wrong: 'This code does not open the page. Please check it, or ask for another one.',
  again: 'Send me another code',
  sentAgain: 'If the link is still good, another code is on its way. It can take a minute.',
  nothing: 'No code after a few minutes? Then the link may be too old.',
}

export const access = {
  title: 'Devices and links',
  text: 'Where this page is open at the moment.',
  seen: 'Last seen',
  own: 'This device',
  endOthers: 'Sign out the other devices',
  ended: 'The other devices are signed out.',
  send: 'Send me a new link',
  sent: 'A new link is on its way to your e-mail address.',
  revoke: 'Revoke all links',
  revoked:
    'All links are revoked and the other devices are signed out. A new link is on its way to your e-mail address.',
  sure: 'Revoke all links?',
  consequence:
    'No link that you were sent so far will work any more, and every other device is signed out. This one stays, and we mail you a new link.',
}

export const deadLink = {
  title: 'Please open your link again',
  text: 'For your safety, this page does not stay open for ever.',
  resend: 'Send me a new link',
  resent: 'If this was one of our links, a new one is on its way to the e-mail address on file.',
  withoutToken:
    'Open the newest e-mail about your booking and follow the link in it, or ask the business for a new one.',
  stillOpen: (business: string) => `On this device your page with ${business} is still open.`,
  goThere: 'Go to that page',
}

export const signedOut = {
  title: 'You are signed out of this page',
  text: 'To come back, follow the link in any e-mail about your booking. We then send a code to your address, so that nobody else gets in.',
}
