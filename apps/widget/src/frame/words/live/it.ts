import type { TranslationOf } from '../compile.ts'
import type { live as english } from './en.ts'

export const live: TranslationOf<typeof english> = {
  live: {
    typing: '{business} sta scrivendo…',
    delivered: 'Consegnato',
    read: 'Letto',
    emoji: 'Emoji',
    earlier: 'Mostra i messaggi precedenti',
    newest: 'Vai agli ultimi messaggi',
    below: { one: '1 nuovo messaggio più sotto', other: '{count} nuovi messaggi più sotto' },
  },
  presence: {
    replies: {
      minutes: 'Di solito risponde in pochi minuti',
      hour: 'Di solito risponde entro un’ora',
      day: 'Di solito risponde entro un giorno',
    },
    open: 'Ora ci siamo',
    away: 'Ora non ci siamo e rispondiamo appena torniamo.',
    back: 'Di ritorno {when}',
  },
}
