import { assistant } from './assistant/sv.ts'
import { chat } from './chat/sv.ts'
import type { TranslationOf } from './compile.ts'
import type { first as en } from './en.ts'
import { live } from './live/sv.ts'

export const first: TranslationOf<typeof en> = {
  title: 'Chatta med {business}',
  tagline: 'Ställ en fråga eller boka en tid',
  greeting: '',
  close: 'Stäng chatten',
  conversation: 'Konversation',
  today: 'I dag',
  yesterday: 'I går',
  you: 'Du',
  loading: 'Laddar…',
  tryAgain: 'Försök igen',
  hours: '{hours} tim',
  minutes: '{minutes} min',

  quickReplies: 'Förslag',
  book: 'Boka en tid',
  ask: 'Ställ en fråga',
  askHint: 'Gärna. Skriv din fråga här nedanför, så svarar {business} här i chatten.',

  launcher: {
    open: 'Öppna chatten',
    openUnread: {
      one: 'Öppna chatten, {count} oläst meddelande',
      other: 'Öppna chatten, {count} olästa meddelanden',
    },
    close: 'Stäng chatten',
  },

  composer: {
    label: 'Ditt meddelande',
    placeholder: 'Skriv till oss…',
    send: 'Skicka meddelandet',
  },
  message: {
    sending: 'Skickas…',
    waiting: 'Väntar på anslutning',
    failed: 'Inte skickat.',
    retry: 'Försök igen',
    said: '{author}:',
    opensNewTab: '(öppnas i en ny flik)',
  },

  offline: 'Ingen anslutning just nu. Meddelanden skickas så fort den är tillbaka.',
  sessionEnded: 'Din tidigare konversation är avslutad, så det här är en ny. Skriv bara, eller boka en tid.',

  problem: {
    offline: 'Vi går inte att nå. Kontrollera din anslutning och försök igen.',
    signedOut: 'Din session är avslutad. Försök igen.',
    impossible: 'Det går inte här.',
    paymentsOff: 'Det går inte att betala just nu. Skriv till oss.',
    gone: 'Det här finns inte längre.',
    slotTaken: 'Den tiden blev precis tagen. Välj en annan.',
    tooManyOpen: 'Flera av dina bokningar väntar fortfarande. Slutför en av dem eller avstå från en först.',
    changed: 'Något har ändrats under tiden. Titta en gång till.',
    tooLate: 'Det är för sent att göra det här. Skriv till oss.',
    wrongState: 'Det går inte längre. Titta en gång till.',
    invalid: 'Något stämmer inte här. Kontrollera det du har skrivit.',
    tooLarge: 'Det är för långt. Korta ner det.',
    slowDown: 'Det var mycket på en gång. Vänta en minut och försök sedan igen.',
    wait: {
      one: 'Det var mycket på en gång. Vänta en sekund och försök sedan igen.',
      other: 'Det var mycket på en gång. Vänta {count} sekunder och försök sedan igen.',
    },
    unavailable: 'Vi är borta ett ögonblick. Försök igen om en minut.',
    internal: 'Något gick fel hos oss. Försök igen.',
    requestId: 'Om det fortsätter, uppge det här numret för oss: {id}',
  },
  attachments: {
    attach: 'Bifoga filer',
    toSend: 'Filer att skicka',
    files: 'Filer',
    uploading: 'Laddas upp…',
    remove: 'Ta bort {name}',
    show: 'Visa {name}',
    saveFile: 'Spara',
    save: 'Spara {name}',
    broken: '{name} kan inte visas',
    closePicture: 'Stäng bilden',
    problems: {
      too_large: 'Filer får vara högst 10 MB.',
      too_many: 'Högst fem filer kan skickas med ett meddelande.',
      unsupported_media_type: 'Bara bilder (JPEG, PNG, WebP, GIF) och pdf-filer kan skickas.',
      invalid: 'Den här filen är skadad eller inte säker att skicka.',
      wrong_state: 'Det finns inte plats för fler filer i den här chatten.',
      slow_down: 'Det var många filer på en gång. Vänta en minut.',
      offline: 'Ingen anslutning. Ta bort filen och försök igen senare.',
      other: 'Det gick inte. Försök igen.',
    },
  },
  ...live,
  ...assistant,
  ...chat,
}
