import type { TranslationOf } from '../compile.ts'
import type { assistant as english } from './en.ts'

export const assistant: TranslationOf<typeof english> = {
  assistant: {
    name: 'Assistent',
    found: 'Ik ben een assistent. Misschien zoekt u dit:',
    gone: 'Hier stond een antwoord van de assistent dat er niet meer is.',
    helpful: 'Heeft dit geholpen?',
    yes: 'Ja',
    no: 'Nee',
    thanks: 'Fijn om te weten, dank u.',
    sorry: 'Dat spijt me. Een mens kan u helpen.',
    person: 'Met een mens praten',
    personAsked:
      'De assistent heeft {business} gevraagd u hier te antwoorden. Alles hierboven is daar te zien, u hoeft het niet te herhalen.',
  },
}
