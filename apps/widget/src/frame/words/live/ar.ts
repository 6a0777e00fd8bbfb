import type { TranslationOf } from '../compile.ts'
import type { live as english } from './en.ts'

export const live: TranslationOf<typeof english> = {
  live: {
    typing: '{business} يكتب…',
    delivered: 'تم التسليم',
    read: 'مقروءة',
    emoji: 'رموز تعبيرية',
  },
  presence: {
    replies: {
      minutes: 'يرد عادة خلال دقائق',
      hour: 'يرد عادة خلال ساعة',
      day: 'يرد عادة خلال يوم',
    },
    open: 'نحن هنا الآن',
    away: 'لسنا هنا الآن، وسنرد فور عودتنا.',
    back: 'نعود {when}',
  },
}
