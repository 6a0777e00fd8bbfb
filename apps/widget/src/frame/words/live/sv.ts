import type { TranslationOf } from '../compile.ts'
import type { live as english } from './en.ts'

export const live: TranslationOf<typeof english> = {
  live: {
    typing: '{business} skriver…',
    delivered: 'Levererat',
    read: 'Läst',
    emoji: 'Emoji',
    earlier: 'Visa tidigare meddelanden',
    newest: 'Till de senaste meddelandena',
    below: { one: '1 nytt meddelande nedanför', other: '{count} nya meddelanden nedanför' },
  },
  presence: {
    replies: {
      minutes: 'Svarar oftast inom några minuter',
      hour: 'Svarar oftast inom en timme',
      day: 'Svarar oftast inom ett dygn',
    },
    open: 'Vi är här nu',
    away: 'Vi är inte här just nu, men svarar så fort vi är tillbaka.',
    back: 'Tillbaka {when}',
  },
}
