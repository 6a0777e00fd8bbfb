import type { TranslationOf } from '../compile.ts'
import type { live as english } from './en.ts'

export const live: TranslationOf<typeof english> = {
  live: {
    typing: '{business} пише…',
    delivered: 'Доставлено',
    read: 'Прочитано',
    emoji: 'Емодзі',
    earlier: 'Показати попередні повідомлення',
    newest: 'До найновіших повідомлень',
    below: {
      one: '{count} нове повідомлення нижче',
      few: '{count} нові повідомлення нижче',
      many: '{count} нових повідомлень нижче',
      other: '{count} нового повідомлення нижче',
    },
  },
  presence: {
    replies: {
      minutes: 'Зазвичай відповідає за кілька хвилин',
      hour: 'Зазвичай відповідає протягом години',
      day: 'Зазвичай відповідає протягом дня',
    },
    open: 'Ми зараз на місці',
    away: 'Нас зараз немає, відповімо, щойно повернемося.',
    back: 'Повернемося {when}',
  },
}
