/** The name of a customer; of one who was erased, nothing is left to call them by. */
export function personName(name: string): string {
  return name || 'Erased customer'
}
