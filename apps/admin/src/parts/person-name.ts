/** The name of a customer; of one who was erased, nothing is left to call them by. */
export function personName(name: string): string {
  return name || 'Erased customer'
}

/** Of whom nothing is left and nothing may be written: there is nobody to read it. */
export function isErased(name: string): boolean {
  return name === ''
}
