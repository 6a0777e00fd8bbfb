import type { TranslationOf } from '../compile.ts'
import type { assistant as english } from './en.ts'

export const assistant: TranslationOf<typeof english> = {
  assistant: {
    name: 'Помічник',
    found: 'Я помічник. Можливо, ви шукаєте це:',
    gone: 'Тут була відповідь помічника, якої вже немає.',
    helpful: 'Це допомогло?',
    yes: 'Так',
    no: 'Ні',
    thanks: 'Добре знати, дякую.',
    sorry: 'Шкода. Вам може допомогти людина.',
    person: 'Поговорити з людиною',
    personAsked: 'Помічник попросив {business} відповісти вам тут. Усе вище там видно, повторювати не потрібно.',
  },
}
