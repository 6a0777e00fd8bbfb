import type { TranslationOf } from '../compile.ts'
import type { assistant as english } from './en.ts'

export const assistant: TranslationOf<typeof english> = {
  assistant: {
    name: 'Assistent',
    found: 'Ich bin ein Assistent. Vielleicht suchen Sie das:',
    gone: 'Hier stand eine Antwort des Assistenten, die es nicht mehr gibt.',
    helpful: 'Hat das geholfen?',
    yes: 'Ja',
    no: 'Nein',
    thanks: 'Gut zu wissen, danke.',
    sorry: 'Das tut mir leid. Ein Mensch kann Ihnen helfen.',
    person: 'Mit einem Menschen sprechen',
    personAsked:
      'Der Assistent hat {business} gebeten, Ihnen hier zu antworten. Alles oben ist dort zu sehen, Sie müssen es nicht noch einmal schreiben.',
  },
}
