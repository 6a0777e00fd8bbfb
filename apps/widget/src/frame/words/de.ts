import { assistant } from './assistant/de.ts'
import { chat } from './chat/de.ts'
import type { TranslationOf } from './compile.ts'
import type { first as en } from './en.ts'
import { live } from './live/de.ts'

export const first: TranslationOf<typeof en> = {
  title: 'Chat mit {business}',
  tagline: 'Fragen stellen oder Termin buchen',
  greeting: '',
  close: 'Chat schließen',
  conversation: 'Unterhaltung',
  today: 'Heute',
  yesterday: 'Gestern',
  you: 'Sie',
  loading: 'Lädt …',
  tryAgain: 'Noch einmal versuchen',
  hours: '{hours} Std.',
  minutes: '{minutes} Min.',

  quickReplies: 'Vorschläge',
  book: 'Termin buchen',
  ask: 'Frage stellen',
  askHint: 'Gern. Schreiben Sie Ihre Frage unten, {business} antwortet gleich hier.',

  launcher: {
    open: 'Chat öffnen',
    openUnread: {
      one: 'Chat öffnen, {count} ungelesene Nachricht',
      other: 'Chat öffnen, {count} ungelesene Nachrichten',
    },
    close: 'Chat schließen',
  },

  composer: {
    label: 'Ihre Nachricht',
    placeholder: 'Nachricht …',
    send: 'Nachricht senden',
  },
  message: {
    sending: 'Wird gesendet …',
    waiting: 'Wartet auf Verbindung',
    failed: 'Nicht gesendet.',
    retry: 'Noch einmal versuchen',
    said: '{author}:',
    opensNewTab: '(öffnet einen neuen Tab)',
  },

  offline: 'Gerade keine Verbindung. Nachrichten gehen hinaus, sobald sie wieder da ist.',
  sessionEnded:
    'Ihre frühere Unterhaltung ist beendet, dies ist eine neue. Schreiben Sie einfach oder buchen Sie einen Termin.',

  problem: {
    offline: 'Wir sind nicht erreichbar. Prüfen Sie Ihre Verbindung und versuchen Sie es noch einmal.',
    signedOut: 'Ihre Sitzung ist beendet. Bitte versuchen Sie es noch einmal.',
    impossible: 'Das ist hier nicht möglich.',
    paymentsOff: 'Zahlen ist im Moment nicht möglich. Bitte schreiben Sie uns.',
    gone: 'Das gibt es nicht mehr.',
    slotTaken: 'Diese Zeit ist gerade vergeben worden. Bitte wählen Sie eine andere.',
    tooManyOpen: 'Mehrere Ihrer Buchungen sind noch offen. Bitte schließen Sie zuerst eine ab oder geben Sie eine auf.',
    changed: 'Inzwischen hat sich etwas geändert. Bitte sehen Sie noch einmal hin.',
    tooLate: 'Dafür ist es hier zu spät. Bitte schreiben Sie uns.',
    wrongState: 'Das ist nicht mehr möglich. Bitte sehen Sie noch einmal hin.',
    invalid: 'Etwas stimmt hier nicht. Bitte prüfen Sie, was Sie geschrieben haben.',
    tooLarge: 'Das ist zu lang. Bitte kürzen Sie es.',
    slowDown: 'Das war viel auf einmal. Bitte warten Sie eine Minute und versuchen Sie es dann noch einmal.',
    wait: {
      one: 'Das war viel auf einmal. Bitte warten Sie eine Sekunde und versuchen Sie es dann noch einmal.',
      other: 'Das war viel auf einmal. Bitte warten Sie {count} Sekunden und versuchen Sie es dann noch einmal.',
    },
    unavailable: 'Wir sind gerade nicht erreichbar. Bitte versuchen Sie es in einer Minute noch einmal.',
    internal: 'Bei uns ist etwas schiefgegangen. Bitte versuchen Sie es noch einmal.',
    requestId: 'Falls es wieder vorkommt, nennen Sie uns diese Nummer: {id}',
  },
  attachments: {
    attach: 'Dateien anhängen',
    toSend: 'Dateien zum Senden',
    files: 'Dateien',
    uploading: 'Wird hochgeladen …',
    remove: '{name} entfernen',
    show: '{name} ansehen',
    saveFile: 'Speichern',
    save: '{name} speichern',
    broken: '{name} kann nicht gezeigt werden',
    closePicture: 'Bild schließen',
    problems: {
      too_large: 'Dateien dürfen höchstens 10 MB haben.',
      too_many: 'Höchstens fünf Dateien gehen mit einer Nachricht.',
      unsupported_media_type: 'Nur Bilder (JPEG, PNG, WebP, GIF) und PDF-Dateien können gesendet werden.',
      invalid: 'Diese Datei ist beschädigt oder nicht sicher.',
      wrong_state: 'In diesem Chat ist kein Platz für weitere Dateien.',
      slow_down: 'Das waren viele Dateien auf einmal. Bitte warten Sie eine Minute.',
      offline: 'Keine Verbindung. Nehmen Sie sie heraus und versuchen Sie es später.',
      other: 'Das hat nicht geklappt. Bitte versuchen Sie es noch einmal.',
    },
  },
  ...live,
  ...assistant,
  ...chat,
}
