import { assistant } from './assistant/nl.ts'
import { chat } from './chat/nl.ts'
import type { TranslationOf } from './compile.ts'
import type { first as en } from './en.ts'
import { live } from './live/nl.ts'

export const first: TranslationOf<typeof en> = {
  title: 'Chatten met {business}',
  tagline: 'Stel een vraag of boek een tijd',
  greeting: '',
  close: 'Chat sluiten',
  conversation: 'Gesprek',
  today: 'Vandaag',
  yesterday: 'Gisteren',
  you: 'U',
  loading: 'Laden…',
  tryAgain: 'Opnieuw proberen',
  hours: '{hours} u',
  minutes: '{minutes} min',

  quickReplies: 'Suggesties',
  book: 'Afspraak boeken',
  ask: 'Vraag stellen',
  askHint: 'Graag. Schrijf uw vraag hieronder, {business} antwoordt hier.',

  launcher: {
    open: 'Chat openen',
    openUnread: {
      one: 'Chat openen, {count} ongelezen bericht',
      other: 'Chat openen, {count} ongelezen berichten',
    },
    close: 'Chat sluiten',
  },

  composer: {
    label: 'Uw bericht',
    placeholder: 'Schrijf ons…',
    send: 'Bericht versturen',
  },
  message: {
    sending: 'Versturen…',
    waiting: 'Wacht op verbinding',
    failed: 'Niet verstuurd.',
    retry: 'Opnieuw proberen',
    said: '{author}:',
    opensNewTab: '(opent in een nieuw tabblad)',
  },

  offline: 'Nu geen verbinding. Berichten gaan weg zodra die er weer is.',
  sessionEnded: 'Uw vorige gesprek is afgelopen, dit is een nieuw. Schrijf gerust, of boek een tijd.',

  problem: {
    offline: 'We zijn niet bereikbaar. Controleer uw verbinding en probeer het opnieuw.',
    signedOut: 'Uw sessie is afgelopen. Probeer het opnieuw.',
    impossible: 'Dat kan hier niet.',
    paymentsOff: 'Betalen kan op dit moment niet. Schrijf ons.',
    gone: 'Dit is er niet meer.',
    slotTaken: 'Die tijd is net bezet. Kies een andere.',
    tooManyOpen: 'Meerdere van uw boekingen staan nog open. Rond er eerst een af of geef er een op.',
    changed: 'Er is intussen iets veranderd. Kijk nog eens.',
    tooLate: 'Daarvoor is het hier te laat. Schrijf ons.',
    wrongState: 'Dat kan niet meer. Kijk nog eens.',
    invalid: 'Hier klopt iets niet. Controleer wat u schreef.',
    tooLarge: 'Dat is te lang. Maak het korter.',
    slowDown: 'Dat was veel tegelijk. Wacht een minuut en probeer het dan opnieuw.',
    wait: {
      one: 'Dat was veel tegelijk. Wacht {count} seconde en probeer het dan opnieuw.',
      other: 'Dat was veel tegelijk. Wacht {count} seconden en probeer het dan opnieuw.',
    },
    unavailable: 'We zijn er even niet. Probeer het over een minuut opnieuw.',
    internal: 'Er ging bij ons iets mis. Probeer het opnieuw.',
    requestId: 'Blijft het gebeuren, noem ons dan dit nummer: {id}',
  },
  attachments: {
    attach: 'Bestanden toevoegen',
    toSend: 'Te versturen bestanden',
    files: 'Bestanden',
    uploading: 'Uploaden…',
    remove: '{name} verwijderen',
    show: '{name} bekijken',
    saveFile: 'Opslaan',
    save: '{name} opslaan',
    broken: '{name} kan niet worden getoond',
    closePicture: 'Afbeelding sluiten',
    problems: {
      too_large: 'Bestanden mogen hoogstens 10 MB zijn.',
      too_many: 'Hoogstens vijf bestanden per bericht.',
      unsupported_media_type: 'Alleen afbeeldingen (JPEG, PNG, WebP, GIF) en pdf’s kunnen worden verstuurd.',
      invalid: 'Dit bestand is beschadigd of niet veilig.',
      wrong_state: 'Er is geen ruimte voor meer bestanden in deze chat.',
      slow_down: 'Dat waren veel bestanden tegelijk. Wacht een minuut.',
      offline: 'Geen verbinding. Haal het weg en probeer het later.',
      other: 'Dat lukte niet. Probeer het opnieuw.',
    },
  },
  ...live,
  ...assistant,
  ...chat,
}
