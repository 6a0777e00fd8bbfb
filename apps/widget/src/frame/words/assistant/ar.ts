import type { TranslationOf } from '../compile.ts'
import type { assistant as english } from './en.ts'

export const assistant: TranslationOf<typeof english> = {
  assistant: {
    name: 'مساعد',
    found: 'أنا مساعد. قد يكون هذا ما تبحث عنه:',
    gone: 'كانت هنا إجابة من المساعد لم تعد متاحة.',
    helpful: 'هل أفادك هذا؟',
    yes: 'نعم',
    no: 'لا',
    thanks: 'من الجيد أن نعرف، شكرًا.',
    sorry: 'نأسف لذلك. يمكن لشخص أن يساعدك.',
    person: 'التحدث مع شخص',
    personAsked: 'طلب المساعد من {business} أن يرد عليك هنا. كل ما سبق ظاهر لديهم، فلا حاجة لتكراره.',
  },
  flows: {
    names: {
      book: 'حجز موعد',
      ask: 'طرح سؤال',
      prices: 'الأسعار',
      hours: 'ساعات العمل',
      way: 'كيف تصل إلينا',
      contact: 'ترك رسالة',
      bookings: 'حجزي',
      reschedule: 'تغيير موعد حجز',
      cancel: 'إلغاء حجز',
      person: 'التحدث إلى موظف',
    },
    more: 'المزيد',
    close: 'إغلاق',
    bookShort: 'احجز',
    bookThis: 'احجز {service}',
    map: 'عرض على الخريطة',
    noAddress: 'لم يذكر {business} عنوانه. اسأل هنا وسيخبرونك.',
    closed: 'مغلق',
    hoursNote: 'الأوقات التي يمكن فيها الحجز لدى {business} بالتوقيت المحلي. قد تختلف في العطل.',
    officeHoursNote: 'الأوقات التي يرد فيها {business} بالتوقيت المحلي. قد تختلف في العطل.',
    noHours: 'لم يذكر {business} ساعات عمله. اسأل هنا وسيخبرونك.',
    noBooking: 'لا يوجد حجز في هذه المحادثة.',
    linkInMail:
      'إذا حجزت بطريقة أخرى فالرابط في رسالة التأكيد يقود إلى حجزك. لا أبحث عنه بالاسم أو العنوان كي لا يستطيع ذلك أحد غيرك.',
    toHub: { bookings: 'فتح حجزي', reschedule: 'نقله إلى وقت آخر', cancel: 'إلغاؤه' },
    contact: {
      text: 'رسالتك',
      emailWhy: 'إلى هنا يصل الرد.',
      send: 'إرسال',
      sent: 'أُرسلت. سيرد عليك {business} بالبريد الإلكتروني.',
      waiting: 'لا يوجد اتصال الآن. رسالتك محفوظة وستُرسل تلقائيًا.',
    },
  },
}
