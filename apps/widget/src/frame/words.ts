import type { Language } from '@frontdesk/api/core/languages'
import { createStore } from './desk/store.ts'
import type { booking } from './words/booking/en.ts'
import type { WordsOf } from './words/compile.ts'
import type { first } from './words/en.ts'

/**
 * What is said from the first view on, in the language of the moment. Read it where it is shown, never once for all:
 * `words.composer` is another object after a change of language.
 */
export const words = {} as WordsOf<typeof first> // filled before anything is drawn

/** Only for parts that are fetched (api/fetch-part.ts): these words are fetched beside them. */
export const bookingWords = {} as WordsOf<typeof booking> // filled before any such part is drawn

/** Another object whenever the words have changed. */
export const spoken = createStore<{ language: Language; locale: string }>({ language: 'en', locale: 'en-GB' })
