import type { TranslationOf } from '../compile.ts'
import type { assistant as english } from './en.ts'

export const assistant: TranslationOf<typeof english> = {
  assistant: {
    name: 'Assistente',
    found: 'Sou um assistente. Talvez procure isto:',
    gone: 'Aqui havia uma resposta do assistente que já não está disponível.',
    helpful: 'Isto ajudou?',
    yes: 'Sim',
    no: 'Não',
    thanks: 'É bom saber, obrigado.',
    sorry: 'Lamento. Uma pessoa pode ajudar.',
    person: 'Falar com uma pessoa',
    personAsked:
      'O assistente pediu a {business} que lhe responda aqui. Tudo o que está acima é visível, não precisa de o repetir.',
  },
}
