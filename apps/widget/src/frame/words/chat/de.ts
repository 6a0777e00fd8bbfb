import type { TranslationOf } from '../compile.ts'
import type { chat as english } from './en.ts'

export const chat: TranslationOf<typeof english> = {
  chat: {
    menu: 'Mehr zu diesem Chat',
    sheets: {
      menu: 'Dieser Chat',
      copy: 'Kopie per E-Mail',
      wayOn: 'Auf einem anderen Gerät weitermachen',
      end: 'Chat beenden',
    },
    putAway: 'Zurück zum Chat',
    endNote: 'Sie können jederzeit wieder schreiben: Es geht genau hier weiter.',
    endYes: 'Beenden',
    endNo: 'Weiter chatten',
    endedByYou: 'Sie haben den Chat beendet.',
    endedBy: '{who} hat den Chat beendet. Schreiben Sie unten, wenn noch etwas ist.',
    mailNotes: {
      copy: 'Was hier bisher gesagt wurde, als E-Mail.',
      wayOn:
        'Wir mailen Ihnen einen Link für Ihr anderes Gerät. Er gilt einmal, innerhalb von 30 Minuten. Wer ihn öffnet, kann hier lesen und schreiben: Bitte prüfen Sie die Adresse.',
    },
    sendMail: 'E-Mail senden',
    mailed: 'Unterwegs an {email}. Es kann eine Minute dauern; sehen Sie auch im Spam nach.',
    resume: 'Den Chat hier fortsetzen?',
    resumeNote:
      'Sie kommen über einen Link aus einer E-Mail. Ihr Chat mit {business} geht hier weiter und dort, wo er begann.',
    resumeYes: 'Hier fortsetzen',
    resumeNo: 'Nicht jetzt',
    linkOver:
      'Dieser Link wurde schon benutzt oder ist zu alt. Lassen Sie sich dort, wo der Chat begann, einen neuen schicken.',
    rate: 'Wie war dieser Chat?',
    ratings: { r1: 'Schlecht', r2: 'Nicht so gut', r3: 'In Ordnung', r4: 'Gut', r5: 'Sehr gut' },
    why: 'Woran lag das?',
    sendRating: 'Senden',
    youRated: 'Sie fanden diesen Chat: {rating}. Danke.',
  },
  entry: {
    title: 'Bevor es losgeht',
    agree: 'Ich bin einverstanden',
    more: 'Mehr dazu',
    phone: 'Telefonnummer',
    phoneWrong: 'Das sieht nicht wie eine Telefonnummer aus.',
    agreeFirst: 'Bitte stimmen Sie zuerst zu.',
    due: 'Das geht hinaus, sobald Sie unten geantwortet haben.',
    knownOnly:
      'Dieser Chat ist für alle, die auf dieser Website angemeldet sind. Melden Sie sich dort an, dann öffnet er sich von selbst.',
  },
}
