/** What the stand-in speaks: the version that the SDK in use asks for. test/api.test.ts holds the two together. */
export const API_VERSION = '2026-10-28.endive'

/** Versions of one release (the word after the dot) are compatible with each other: https://docs.stripe.com/upgrades */
export function isSpoken(version: string): boolean {
  return version.split('.')[1] === API_VERSION.split('.')[1]
}
