import type { TranslationOf } from '../compile.ts'
import type { live as english } from './en.ts'

export const live: TranslationOf<typeof english> = {
  live: {
    typing: '{business} schreibt …',
    delivered: 'Zugestellt',
    read: 'Gelesen',
    emoji: 'Emoji',
    earlier: 'Frühere Nachrichten zeigen',
    newest: 'Zu den neuesten Nachrichten',
    below: { one: '1 neue Nachricht unten', other: '{count} neue Nachrichten unten' },
  },
  presence: {
    replies: {
      minutes: 'Antwortet meist in wenigen Minuten',
      hour: 'Antwortet meist innerhalb einer Stunde',
      day: 'Antwortet meist innerhalb eines Tages',
    },
    open: 'Wir sind gerade da',
    away: 'Wir sind gerade nicht da und antworten, sobald wir zurück sind.',
    back: 'Wieder da {when}',
  },
}
