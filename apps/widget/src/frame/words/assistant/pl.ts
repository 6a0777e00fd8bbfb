import type { TranslationOf } from '../compile.ts'
import type { assistant as english } from './en.ts'

export const assistant: TranslationOf<typeof english> = {
  assistant: {
    name: 'Asystent',
    found: 'Jestem asystentem. Może tego szukasz:',
    gone: 'Była tu odpowiedź asystenta, której już nie ma.',
    helpful: 'Czy to pomogło?',
    yes: 'Tak',
    no: 'Nie',
    thanks: 'Dobrze wiedzieć, dziękuję.',
    sorry: 'Przykro mi. Pomoże Ci człowiek.',
    person: 'Porozmawiaj z człowiekiem',
    personAsked:
      'Asystent przekazał prośbę o odpowiedź tutaj ({business}). Wszystko powyżej jest tam widoczne, nie trzeba tego powtarzać.',
  },
}
