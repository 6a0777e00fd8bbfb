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
}
