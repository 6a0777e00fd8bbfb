/** The sentence under one field of a form. */
export function fieldWords(code: string, field?: string): string {
  const limit = field !== undefined && code.startsWith('too_') ? limits[field] : undefined
  return (
    limit ?? (code === 'format' && field === 'priceMinor' ? priceFormat : (fields[code] ?? 'This does not look right.'))
  )
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

const limits: Record<string, string | undefined> = {
  durationMinutes: 'From 5 minutes to 24 hours.',
  intervalMinutes: 'From 5 minutes to 24 hours.',
  bufferBeforeMinutes: 'At most 12 hours.',
  bufferAfterMinutes: 'At most 12 hours.',
  noticeMinutes: 'At most a year.',
  horizonDays: 'From 1 to 730 days.',
}

const fields: Record<string, string | undefined> = {
  required: 'Please fill this in.',
  format: 'This does not look right.',
  too_long: 'This is too long.',
  too_small: 'This is too small.',
  too_large: 'This is too large.',
  wrong_type: 'Please enter a whole number.',
}
