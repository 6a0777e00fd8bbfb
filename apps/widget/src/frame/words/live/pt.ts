import type { TranslationOf } from '../compile.ts'
import type { live as english } from './en.ts'

export const live: TranslationOf<typeof english> = {
  live: {
    typing: '{business} está a escrever…',
    delivered: 'Entregue',
    read: 'Lida',
    emoji: 'Emojis',
    earlier: 'Mostrar mensagens anteriores',
    newest: 'Ir para as últimas mensagens',
    below: { one: '1 mensagem nova em baixo', other: '{count} mensagens novas em baixo' },
  },
  presence: {
    replies: {
      minutes: 'Costuma responder em poucos minutos',
      hour: 'Costuma responder numa hora',
      day: 'Costuma responder num dia',
    },
    open: 'Estamos aqui agora',
    away: 'Não estamos aqui agora e respondemos assim que voltarmos.',
    back: 'De volta {when}',
  },
}
