let given = 0

/** An address that nobody else in this process calls from: everybody is at home, and no limit counts two people together. */
export function newAddress(): string {
  const next = given++
  return `10.${(next >> 16) & 255}.${(next >> 8) & 255}.${next & 255}`
}
