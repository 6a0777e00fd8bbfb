import type { TranslationOf } from '../compile.ts'
import type { live as english } from './en.ts'

export const live: TranslationOf<typeof english> = {
  live: {
    typing: '{business} يكتب…',
    delivered: 'تم التسليم',
    read: 'مقروءة',
    emoji: 'رموز تعبيرية',
    earlier: 'عرض الرسائل السابقة',
    newest: 'الانتقال إلى أحدث الرسائل',
    below: {
      one: 'رسالة جديدة واحدة في الأسفل',
      two: 'رسالتان جديدتان في الأسفل',
      few: '{count} رسائل جديدة في الأسفل',
      many: '{count} رسالة جديدة في الأسفل',
      other: '{count} رسالة جديدة في الأسفل',
    },
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
