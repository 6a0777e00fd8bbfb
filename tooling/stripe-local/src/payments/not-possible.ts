/** What a person or a test asked of the stand-in cannot be done in the state that things are in. The message says why. */
export class NotPossible extends Error {
  override readonly name = 'NotPossible'
}
