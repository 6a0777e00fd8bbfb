/** What there are words for at a field. */
export type Mistake = 'required' | 'too_long' | 'other'

/** What the server has found. */
export function mistakeOf(code: string): Mistake {
  return code === 'required' || code === 'too_long' ? code : 'other'
}

/** What can be seen before asking. The server has the last word. */
export function mistakeInAddress(email: string): Mistake | undefined {
  if (email.trim() === '') return 'required'
  return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email.trim()) ? undefined : 'other'
}
