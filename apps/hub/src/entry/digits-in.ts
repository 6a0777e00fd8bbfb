/** Codes are copied with the spaces and hyphens that mail programs put around them. */
export function digitsIn(typed: string): string {
  return typed.replaceAll(/\D/g, '')
}
