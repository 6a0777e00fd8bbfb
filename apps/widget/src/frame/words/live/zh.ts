import type { TranslationOf } from '../compile.ts'
import type { live as english } from './en.ts'

export const live: TranslationOf<typeof english> = {
  live: {
    typing: '{business}正在输入…',
    delivered: '已送达',
    read: '已读',
    emoji: '表情',
    earlier: '显示更早的消息',
    newest: '跳到最新消息',
    below: { other: '下方有{count}条新消息' },
  },
  presence: {
    replies: {
      minutes: '通常几分钟内回复',
      hour: '通常一小时内回复',
      day: '通常一天内回复',
    },
    open: '我们现在在线',
    away: '我们现在不在，回来后会尽快回复。',
    back: '{when}回来',
  },
}
