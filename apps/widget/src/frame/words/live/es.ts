import type { TranslationOf } from '../compile.ts'
import type { live as english } from './en.ts'

export const live: TranslationOf<typeof english> = {
  live: {
    typing: '{business} está escribiendo…',
    delivered: 'Entregado',
    read: 'Leído',
    emoji: 'Emojis',
    earlier: 'Mostrar mensajes anteriores',
    newest: 'Ir a los últimos mensajes',
    below: { one: '1 mensaje nuevo más abajo', other: '{count} mensajes nuevos más abajo' },
  },
  presence: {
    replies: {
      minutes: 'Suele responder en unos minutos',
      hour: 'Suele responder en una hora',
      day: 'Suele responder en un día',
    },
    open: 'Estamos aquí ahora',
    away: 'Ahora no estamos, y respondemos en cuanto volvamos.',
    back: 'Volvemos {when}',
  },
}
