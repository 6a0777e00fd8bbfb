import type { Language } from '@frontdesk/api/core/languages'
import type { Node } from './compile.ts'
import { bookingCatalogues, catalogues } from './languages.ts'

/** What we say by ourselves, all of it. */
export async function catalogueOf(language: Language): Promise<Node> {
  const [{ first }, { booking }] = await Promise.all([catalogues[language](), bookingCatalogues[language]()])
  return { ...first, ...booking } as Node // sentences by key, and none of them undefined
}
