import type { PreviewDraft } from '../../host-messages.ts'
import type { Desk } from '../desk/desk.ts'
import { catalogueOf } from '../words/catalogue-of.ts'
import { chooseLanguage } from '../words/languages.ts'
import type { HostLink } from './host-link.ts'
import { wordsOf } from './tell-words.ts'

type Stage = { desk: Pick<Desk, 'config' | 'door' | 'entry'>; host: Pick<HostLink, 'tell'> }

let told: string | undefined

/** Makes the chat what the admin app is about to make of it, and tells it what is said there by itself. */
export function preview(
  { desk, host }: Stage,
  { greeting, accentColor, look, texts, entry, locale }: PreviewDraft,
): void {
  const { config } = desk
  Object.assign(config, { greeting, accentColor, settings: { ...config.settings, look, texts, entry } })
  desk.door.set('open')
  void desk.entry.load().then((part) => part.preview())
  if (locale === told) return
  told = locale
  catalogueOf(chooseLanguage([locale])).then(
    (catalogue) => host.tell(wordsOf(catalogue)),
    () => (told = undefined),
  )
}
