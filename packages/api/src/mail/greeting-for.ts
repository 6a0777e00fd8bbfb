import { looksLikeALink } from './looks-like-a-link.ts'

const longestName = 50
/** With the joiners and marks of direction that some languages write names with. */
const lettersAlone = /^\p{L}[\p{L}\p{M} '’.\u200C-\u200F-]*$/u

/** Whoever typed the name chose to whom it is mailed: what is not plainly a name, or carries a message, is left out. */
export function greetingFor(name: string): string {
  const isName = name.length <= longestName && lettersAlone.test(name) && !looksLikeALink(name)
  return isName ? `Hello ${name},` : 'Hello,'
}
