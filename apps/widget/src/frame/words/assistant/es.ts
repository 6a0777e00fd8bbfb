import type { TranslationOf } from '../compile.ts'
import type { assistant as english } from './en.ts'

export const assistant: TranslationOf<typeof english> = {
  assistant: {
    name: 'Asistente',
    found: 'Soy un asistente. Quizá busque esto:',
    gone: 'Aquí había una respuesta del asistente que ya no está disponible.',
    helpful: '¿Le ha servido?',
    yes: 'Sí',
    no: 'No',
    thanks: 'Es bueno saberlo, gracias.',
    sorry: 'Lo siento. Una persona puede ayudarle.',
    person: 'Hablar con una persona',
    personAsked:
      'El asistente ha pedido a {business} que le responda aquí. Verán todo lo anterior, no hace falta repetirlo.',
  },
}
