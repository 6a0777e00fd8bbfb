import type { TranslationOf } from '../compile.ts'
import type { assistant as english } from './en.ts'

export const assistant: TranslationOf<typeof english> = {
  assistant: {
    name: 'Assistente',
    found: 'Sono un assistente. Forse cerca questo:',
    gone: 'Qui c’era una risposta dell’assistente che non è più disponibile.',
    helpful: 'È stato utile?',
    yes: 'Sì',
    no: 'No',
    thanks: 'Buono a sapersi, grazie.',
    sorry: 'Mi dispiace. Una persona può aiutarla.',
    person: 'Parla con una persona',
    personAsked:
      'L’assistente ha chiesto a {business} di risponderle qui. Vedono tutto quanto sopra, non deve ripeterlo.',
  },
}
