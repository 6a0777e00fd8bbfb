import type { TranslationOf } from '../compile.ts'
import type { live as english } from './en.ts'

export const live: TranslationOf<typeof english> = {
  live: {
    typing: '{business} pisze…',
    delivered: 'Dostarczono',
    read: 'Przeczytano',
    emoji: 'Emoji',
    earlier: 'Pokaż wcześniejsze wiadomości',
    newest: 'Do najnowszych wiadomości',
    below: {
      one: '{count} nowa wiadomość poniżej',
      few: '{count} nowe wiadomości poniżej',
      many: '{count} nowych wiadomości poniżej',
      other: '{count} nowej wiadomości poniżej',
    },
  },
  presence: {
    replies: {
      minutes: 'Zwykle odpowiada w kilka minut',
      hour: 'Zwykle odpowiada w ciągu godziny',
      day: 'Zwykle odpowiada w ciągu dnia',
    },
    open: 'Jesteśmy teraz na miejscu',
    away: 'Teraz nas nie ma, odpowiemy zaraz po powrocie.',
    back: 'Wracamy {when}',
  },
}
