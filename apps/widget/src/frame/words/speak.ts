import type { Language } from '@frontdesk/api/core/languages'
import type { Settings } from '@frontdesk/api/site/sections'
import { localeOf } from '../time/locale.ts'
import { spoken, words } from '../words.ts'
import { type Node, compile } from './compile.ts'
import { en } from './en.ts'
import { catalogues, chooseLanguage, directionOf } from './languages.ts'
import { overlay } from './overlay.ts'

type Asked = {
  /** What the page around us is in, or asks for. */
  page: string | undefined
  /** What the visitor's browser asks for. */
  own: readonly string[]
  /** The business's own words. */
  texts: Settings['texts']
}

/** Makes `words`, and the document, those of the page's language, and numbers and times as this visitor writes them in it. */
export async function speak({ page = '', own, texts }: Asked): Promise<void> {
  const language = chooseLanguage([page, ...own])
  const locale = localeOf(language, [...own, page])
  Object.assign(words, compile(overlay(await catalogueOf(language), ownWords(texts, language)), locale))
  document.documentElement.lang = locale
  document.documentElement.dir = directionOf(language)
  spoken.set({ locale })
}

function ownWords({ own }: Settings['texts'], language: Language): Record<string, string> {
  return Object.fromEntries(own.filter((each) => each.language === language).map(({ word, text }) => [word, text]))
}

/** What we say by ourselves. */
export async function catalogueOf(language: Language): Promise<Node> {
  const catalogue = await catalogues[language]().catch(() => en) // no connection: English is here already
  return catalogue as Node // sentences by key, and none of them undefined
}
