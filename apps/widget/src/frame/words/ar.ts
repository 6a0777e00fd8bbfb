import { assistant } from './assistant/ar.ts'
import { chat } from './chat/ar.ts'
import type { TranslationOf } from './compile.ts'
import type { first as en } from './en.ts'
import { live } from './live/ar.ts'

export const first: TranslationOf<typeof en> = {
  title: 'محادثة مع {business}',
  tagline: 'اسأل سؤالًا أو احجز موعدًا',
  greeting: '',
  close: 'إغلاق المحادثة',
  conversation: 'المحادثة',
  today: 'اليوم',
  yesterday: 'أمس',
  you: 'أنت',
  loading: 'جارٍ التحميل…',
  tryAgain: 'حاول مرة أخرى',
  hours: '{hours} س',
  minutes: '{minutes} د',

  quickReplies: 'اقتراحات',
  book: 'حجز موعد',
  ask: 'طرح سؤال',
  askHint: 'بالتأكيد. اكتب سؤالك أدناه وسيرد {business} هنا.',

  launcher: {
    open: 'فتح المحادثة',
    openUnread: {
      one: 'فتح المحادثة، رسالة غير مقروءة',
      two: 'فتح المحادثة، رسالتان غير مقروءتين',
      few: 'فتح المحادثة، {count} رسائل غير مقروءة',
      many: 'فتح المحادثة، {count} رسالة غير مقروءة',
      other: 'فتح المحادثة، {count} رسالة غير مقروءة',
    },
    close: 'إغلاق المحادثة',
  },

  composer: {
    label: 'رسالتك',
    placeholder: 'اكتب رسالة…',
    send: 'إرسال الرسالة',
  },
  message: {
    sending: 'جارٍ الإرسال…',
    waiting: 'بانتظار الاتصال',
    failed: 'لم تُرسل.',
    retry: 'حاول مرة أخرى',
    said: '{author}:',
    opensNewTab: '(تُفتح في علامة تبويب جديدة)',
  },

  offline: 'لا يوجد اتصال الآن. تُرسل الرسائل فور عودته.',
  sessionEnded: 'انتهت محادثتك السابقة، وهذه محادثة جديدة. اكتب رسالة، أو احجز موعدًا.',

  problem: {
    offline: 'تعذر الوصول إلينا. تحقق من اتصالك وحاول مرة أخرى.',
    signedOut: 'انتهت جلستك. حاول مرة أخرى.',
    impossible: 'هذا غير ممكن هنا.',
    paymentsOff: 'الدفع غير ممكن حاليًا. يُرجى الكتابة إلينا.',
    gone: 'لم يعد هذا متاحًا.',
    slotTaken: 'حُجز هذا الوقت للتو. اختر غيره.',
    tooManyOpen: 'ما زالت عدة حجوزات لك معلقة. يُرجى إتمام أحدها أو التخلي عنه أولًا.',
    changed: 'تغيّر شيء في هذه الأثناء. يُرجى المراجعة مرة أخرى.',
    tooLate: 'فات الأوان لفعل ذلك هنا. يُرجى الكتابة إلينا.',
    wrongState: 'لم يعد هذا ممكنًا. يُرجى المراجعة مرة أخرى.',
    invalid: 'هناك خطأ ما. يُرجى مراجعة ما كتبته.',
    tooLarge: 'هذا طويل جدًا. يُرجى تقصيره.',
    slowDown: 'كان هذا كثيرًا دفعة واحدة. انتظر دقيقة ثم حاول مرة أخرى.',
    wait: {
      one: 'كان هذا كثيرًا دفعة واحدة. انتظر ثانية ثم حاول مرة أخرى.',
      two: 'كان هذا كثيرًا دفعة واحدة. انتظر ثانيتين ثم حاول مرة أخرى.',
      few: 'كان هذا كثيرًا دفعة واحدة. انتظر {count} ثوانٍ ثم حاول مرة أخرى.',
      many: 'كان هذا كثيرًا دفعة واحدة. انتظر {count} ثانية ثم حاول مرة أخرى.',
      other: 'كان هذا كثيرًا دفعة واحدة. انتظر {count} ثانية ثم حاول مرة أخرى.',
    },
    unavailable: 'نحن غير متاحين للحظة. حاول مرة أخرى بعد دقيقة.',
    internal: 'حدث خطأ من جهتنا. حاول مرة أخرى.',
    requestId: 'إذا تكرر ذلك، فأخبرنا بهذا الرقم: {id}',
  },
  attachments: {
    attach: 'إرفاق ملفات',
    toSend: 'ملفات للإرسال',
    files: 'ملفات',
    uploading: 'جارٍ الرفع…',
    remove: 'إزالة {name}',
    show: 'عرض {name}',
    saveFile: 'حفظ',
    save: 'حفظ {name}',
    broken: 'تعذر عرض {name}',
    closePicture: 'إغلاق الصورة',
    problems: {
      too_large: 'أقصى حجم للملف 10 ميغابايت.',
      too_many: 'خمسة ملفات على الأكثر مع كل رسالة.',
      unsupported_media_type: 'يمكن إرسال الصور (JPEG وPNG وWebP وGIF) وملفات PDF فقط.',
      invalid: 'هذا الملف تالف أو غير آمن.',
      wrong_state: 'لا مكان لملفات أخرى في هذه المحادثة.',
      slow_down: 'كانت ملفات كثيرة دفعة واحدة. انتظر دقيقة.',
      offline: 'لا يوجد اتصال. أزله وحاول لاحقًا.',
      other: 'لم ينجح ذلك. حاول مرة أخرى.',
    },
  },
  ...live,
  ...assistant,
  ...chat,
}
