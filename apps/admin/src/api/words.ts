/** The sentence under one field of a form. A field inside a list is named without its place: `addons.*.name`. */
export function fieldWords(code: string, field = ''): string {
  const name = field.replaceAll(/\.\d+(?=\.|$)/g, '.*')
  const special = code.startsWith('too_') ? limits[name] : code === 'format' ? formats[name] : undefined
  return special ?? fields[code] ?? 'This does not look right.'
}

export const logInWords: Record<string, string | undefined> = {
  unauthenticated: 'This e-mail and password do not match. Please check both and try again.',
  invalid: 'Please enter your e-mail address and your password.',
}

/** Why a password that was chosen is not taken. */
export const passwordWords: Record<string, string | undefined> = {
  required: 'Please choose a password.',
  too_short: 'This is too short: it takes at least 15 characters.',
  too_long: 'This is too long: at most 256 characters.',
  too_common: 'Many people use this one, so it is easily guessed. Please choose another.',
  too_simple: 'This is too simple: a pattern or your own name is easily guessed. Please choose another.',
}

const priceFormat = 'Write the bare amount, such as 1200 or 85.50.'
const formats: Record<string, string | undefined> = {
  amountMinor: priceFormat,
  priceMinor: priceFormat,
  'addons.*.priceMinor': priceFormat,
  'terms.deposit': 'Something free takes no deposit.',
  'terms.deposit.amountMinor': priceFormat,
  'terms.refunds.*': 'This step never applies: as much or more goes back later.',
  'questions.*.choices': 'The same choice stands here twice.',
}

const limits: Record<string, string | undefined> = {
  durationMinutes: 'From 5 to 1,440.',
  intervalMinutes: 'From 5 to 1,440.',
  bufferBeforeMinutes: 'From 0 to 720.',
  bufferAfterMinutes: 'From 0 to 720.',
  noticeMinutes: 'From 0 to a year.',
  horizonDays: 'From 1 to 730.',
  seats: 'From 2 to 500.',
  maxPerDay: 'From 1 to 1,000.',
  maxPerWeek: 'From 1 to 5,000.',
  priceMinor: 'This is not an amount that Stripe takes in your currency.',
  'addons.*.priceMinor': 'This is not an amount that Stripe takes in your currency.',
  'terms.deposit.percent': 'From 1 to 99 percent, and neither it nor the rest less than Stripe takes.',
  'terms.deposit.amountMinor': 'Neither it nor the rest of the price may be less than Stripe takes.',
  'terms.cancelUntil.days': 'From 0 to 365.',
  'terms.cancelUntil.hours': 'From 0 to 72.',
  'terms.rescheduleUntil.days': 'From 0 to 365.',
  'terms.rescheduleUntil.hours': 'From 0 to 72.',
  'terms.refunds.*.until.days': 'From 0 to 365.',
  'terms.refunds.*.until.hours': 'From 0 to 72.',
  'terms.refunds.*.percent': 'From 1 to 100 percent.',
  'terms.approvalHours': 'From 1 to 720 hours.',
  'terms.followUpHours': 'From 1 to 720 hours.',
  'terms.reminderMinutes.*': 'From 15 minutes to 30 days before.',
  'addons.*.extraMinutes': 'From 0 to 480, and none in a group: everybody ends at the same time.',
  'questions.*.choices': 'From 2 to 20 choices, each on a line of its own.',
}

const fields: Record<string, string | undefined> = {
  required: 'Please fill this in.',
  format: 'This does not look right.',
  too_long: 'This is too long.',
  too_small: 'This is too small.',
  too_large: 'This is too large.',
  wrong_type: 'Please enter a whole number.',
}
