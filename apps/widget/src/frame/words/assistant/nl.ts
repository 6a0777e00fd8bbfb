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
  flows: {
    names: {
      book: 'Afspraak maken',
      ask: 'Een vraag stellen',
      prices: 'Prijzen',
      hours: 'Openingstijden',
      way: 'Zo vindt u ons',
      contact: 'Bericht achterlaten',
      bookings: 'Mijn boeking',
      reschedule: 'Boeking verzetten',
      cancel: 'Boeking annuleren',
      person: 'Met een mens praten',
    },
    more: 'Meer',
    close: 'Sluiten',
    bookShort: 'Boeken',
    bookThis: '{service} boeken',
    map: 'Op een kaart tonen',
    noAddress: '{business} heeft niet gezegd waar het is. Vraag het hier, dan hoort u het.',
    closed: 'Gesloten',
    hoursNote:
      'De tijden waarop {business} geboekt kan worden, in de plaatselijke tijd. Op feestdagen kan het anders zijn.',
    officeHoursNote:
      'De tijden waarop iemand van {business} antwoordt, in de plaatselijke tijd. Op feestdagen kan het anders zijn.',
    noHours: '{business} heeft geen openingstijden opgegeven. Vraag het hier, dan hoort u het.',
    noBooking: 'Er is geen boeking in deze chat.',
    linkInMail:
      'Als u ergens anders hebt geboekt, leidt de link in uw bevestigingsmail naar uw boeking. Ik zoek haar niet op naam of adres, zodat niemand anders dat ook kan.',
    toHub: { bookings: 'Mijn boeking openen', reschedule: 'Naar een andere tijd verzetten', cancel: 'Annuleren' },
    contact: {
      text: 'Uw bericht',
      emailWhy: 'Hier komt het antwoord.',
      send: 'Versturen',
      sent: 'Verstuurd. {business} antwoordt u per e-mail.',
      waiting: 'Op dit moment geen verbinding. Uw bericht is bewaard en gaat vanzelf weg.',
    },
  },
}
