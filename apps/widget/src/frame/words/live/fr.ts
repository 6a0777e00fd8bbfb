import type { TranslationOf } from '../compile.ts'
import type { live as english } from './en.ts'

export const live: TranslationOf<typeof english> = {
  live: {
    typing: '{business} écrit…',
    delivered: 'Remis',
    read: 'Lu',
    emoji: 'Émojis',
    earlier: 'Afficher les messages précédents',
    newest: 'Aller aux derniers messages',
    below: { one: '1 nouveau message plus bas', other: '{count} nouveaux messages plus bas' },
  },
  presence: {
    replies: {
      minutes: 'Répond en général en quelques minutes',
      hour: 'Répond en général dans l’heure',
      day: 'Répond en général dans la journée',
    },
    open: 'Nous sommes là',
    away: 'Nous ne sommes pas là pour le moment et répondrons dès notre retour.',
    back: 'De retour {when}',
  },
}
