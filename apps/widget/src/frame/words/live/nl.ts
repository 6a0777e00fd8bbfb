import type { TranslationOf } from '../compile.ts'
import type { live as english } from './en.ts'

export const live: TranslationOf<typeof english> = {
  live: {
    typing: '{business} schrijft…',
    delivered: 'Afgeleverd',
    read: 'Gelezen',
    emoji: 'Emoji',
    earlier: 'Eerdere berichten tonen',
    newest: 'Naar de nieuwste berichten',
    below: { one: '1 nieuw bericht hieronder', other: '{count} nieuwe berichten hieronder' },
  },
  presence: {
    replies: {
      minutes: 'Antwoordt meestal binnen een paar minuten',
      hour: 'Antwoordt meestal binnen een uur',
      day: 'Antwoordt meestal binnen een dag',
    },
    open: 'We zijn er nu',
    away: 'We zijn er nu niet en antwoorden zodra we terug zijn.',
    back: 'Terug {when}',
  },
}
