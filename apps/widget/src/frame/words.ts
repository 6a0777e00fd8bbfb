import { createStore } from './desk/store.ts'
import type { booking } from './words/booking/en.ts'
import { type WordsOf, compile } from './words/compile.ts'
import { en } from './words/en.ts'

/**
 * What is said from the first view on, in the language of the moment. Read it where it is shown, never once for all:
 * `words.composer` is another object after a change of language.
 */
export const words = { ...compile(en, 'en') }

/** Only for parts that are fetched (api/fetch-code.ts): these words are fetched beside them. */
export const bookingWords = {} as WordsOf<typeof booking> // filled before any such part is drawn

/** Another object whenever the words have changed. */
export const spoken = createStore({ locale: 'en-GB' })
