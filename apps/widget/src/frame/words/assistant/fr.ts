import type { TranslationOf } from '../compile.ts'
import type { assistant as english } from './en.ts'

export const assistant: TranslationOf<typeof english> = {
  assistant: {
    name: 'Assistant',
    found: 'Je suis un assistant. Voici peut-être ce que vous cherchez :',
    gone: 'L’assistant avait donné ici une réponse qui n’est plus disponible.',
    helpful: 'Cela vous a-t-il aidé ?',
    yes: 'Oui',
    no: 'Non',
    thanks: 'C’est noté, merci.',
    sorry: 'Désolé. Une personne peut vous aider.',
    person: 'Parler à une personne',
    personAsked:
      'L’assistant a demandé à {business} de vous répondre ici. Tout ce qui précède y est visible, inutile de le répéter.',
  },
}
