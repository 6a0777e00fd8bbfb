import type { TranslationOf } from '../compile.ts'
import type { live as english } from './en.ts'

export const live: TranslationOf<typeof english> = {
  live: {
    typing: '{business}が入力中…',
    delivered: '配信済み',
    read: '既読',
    emoji: '絵文字',
    earlier: '以前のメッセージを表示',
    newest: '最新のメッセージへ',
    below: { other: '下に新しいメッセージが{count}件あります' },
  },
  presence: {
    replies: {
      minutes: '通常は数分で返信します',
      hour: '通常は1時間以内に返信します',
      day: '通常は1日以内に返信します',
    },
    open: 'ただいま対応中です',
    away: 'ただいま不在です。戻り次第お返事します。',
    back: '{when}に戻ります',
  },
}
