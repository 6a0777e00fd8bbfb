import type { Site } from '../../api/types.ts'

type Settings = Site['settings']

/** What the preview shows before it is saved: the contract is in apps/widget/src/host-messages.ts. */
export interface PreviewDraft {
  greeting: string
  accentColor: string
  look: Settings['look']
  texts: Settings['texts']
  entry: Settings['entry']
  locale: string
}

/** Every sentence of the chat in the language of the draft, by its name, as it would be said without the business's own. */
export type SpokenWords = Readonly<Record<string, string>>
