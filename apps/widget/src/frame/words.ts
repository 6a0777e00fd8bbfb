import { createStore } from './desk/store.ts'
import { compile } from './words/compile.ts'
import { en } from './words/en.ts'

/**
 * Every word a visitor reads, in the language of the moment. Read it where it is shown, never once for all: `words.composer`
 * is another object after a change of language.
 */
export const words = { ...compile(en, 'en') }

/** Another object whenever the words have changed. */
export const spoken = createStore({ locale: 'en-GB' })
