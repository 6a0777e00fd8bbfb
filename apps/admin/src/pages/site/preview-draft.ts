import type { Site } from '../../api/types.ts'

/** What the preview shows before it is saved: the contract is in apps/widget/src/host-messages.ts. */
export interface PreviewDraft {
  greeting: string
  accentColor: string
  look: Site['settings']['look']
  texts: Site['settings']['texts']
  locale: string
}
