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
  flows: {
    names: {
      book: 'Termin buchen',
      ask: 'Frage stellen',
      prices: 'Preise',
      hours: 'Öffnungszeiten',
      way: 'So finden Sie uns',
      contact: 'Nachricht hinterlassen',
      bookings: 'Meine Buchung',
      reschedule: 'Buchung verschieben',
      cancel: 'Buchung absagen',
      person: 'Mit einem Menschen sprechen',
    },
    more: 'Mehr',
    close: 'Schließen',
    bookShort: 'Buchen',
    bookThis: '{service} buchen',
    map: 'Auf der Karte zeigen',
    noAddress: '{business} hat nicht angegeben, wo es ist. Fragen Sie hier, dann erfahren Sie es.',
    closed: 'Geschlossen',
    hoursNote:
      'Die Zeiten, zu denen {business} gebucht werden kann, in der dortigen Ortszeit. An Feiertagen kann es anders sein.',
    officeHoursNote:
      'Die Zeiten, zu denen jemand von {business} antwortet, in der dortigen Ortszeit. An Feiertagen kann es anders sein.',
    noHours: '{business} hat keine Öffnungszeiten angegeben. Fragen Sie hier, dann erfahren Sie sie.',
    noBooking: 'In diesem Chat gibt es keine Buchung.',
    linkInMail:
      'Wenn Sie anderswo gebucht haben, führt der Link in Ihrer Bestätigungsmail zu Ihrer Buchung. Nach einem Namen oder einer Adresse suche ich nicht, damit es auch sonst niemand kann.',
    toHub: { bookings: 'Meine Buchung öffnen', reschedule: 'Auf eine andere Zeit verschieben', cancel: 'Absagen' },
    contact: {
      text: 'Ihre Nachricht',
      emailWhy: 'Dorthin geht die Antwort.',
      send: 'Senden',
      sent: 'Gesendet. {business} antwortet Ihnen per E-Mail.',
      waiting: 'Gerade keine Verbindung. Ihre Nachricht ist aufgehoben und geht von selbst hinaus.',
    },
  },
}
