import type { TranslationOf } from '../compile.ts'
import type { assistant as english } from './en.ts'

export const assistant: TranslationOf<typeof english> = {
  assistant: {
    name: 'Assistente',
    found: 'Sono un assistente. Forse cerca questo:',
    gone: 'Qui c’era una risposta dell’assistente che non è più disponibile.',
    helpful: 'È stato utile?',
    yes: 'Sì',
    no: 'No',
    thanks: 'Buono a sapersi, grazie.',
    sorry: 'Mi dispiace. Una persona può aiutarla.',
    person: 'Parla con una persona',
    personAsked:
      'L’assistente ha chiesto a {business} di risponderle qui. Vedono tutto quanto sopra, non deve ripeterlo.',
  },
  flows: {
    names: {
      book: 'Prenotare un appuntamento',
      ask: 'Fare una domanda',
      prices: 'Prezzi',
      hours: 'Orari di apertura',
      way: 'Come trovarci',
      contact: 'Lasciare un messaggio',
      bookings: 'La mia prenotazione',
      reschedule: 'Spostare una prenotazione',
      cancel: 'Annullare una prenotazione',
      person: 'Parlare con una persona',
    },
    more: 'Altro',
    close: 'Chiudi',
    bookShort: 'Prenota',
    bookThis: 'Prenota {service}',
    map: 'Mostra sulla mappa',
    noAddress: '{business} non ha indicato dove si trova. Lo chieda qui e glielo diranno.',
    closed: 'Chiuso',
    hoursNote: 'Gli orari in cui si può prenotare da {business}, nell’ora locale. Nei festivi possono cambiare.',
    officeHoursNote: 'Gli orari in cui {business} risponde, nell’ora locale. Nei festivi possono cambiare.',
    noHours: '{business} non ha indicato i suoi orari. Li chieda qui e glieli diranno.',
    noBooking: 'In questa chat non c’è nessuna prenotazione.',
    linkInMail:
      'Se ha prenotato altrove, il link nell’e-mail di conferma porta alla sua prenotazione. Non la cerco con un nome o un indirizzo, così non può farlo nessun altro.',
    toHub: { bookings: 'Aprire la mia prenotazione', reschedule: 'Spostarla a un altro orario', cancel: 'Annullarla' },
    contact: {
      text: 'Il suo messaggio',
      emailWhy: 'Dove arriverà la risposta.',
      send: 'Invia',
      sent: 'Inviato. {business} le risponderà per e-mail.',
      waiting: 'Al momento non c’è connessione. Il suo messaggio è conservato e partirà da solo.',
    },
  },
}
