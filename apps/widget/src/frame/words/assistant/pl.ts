import type { TranslationOf } from '../compile.ts'
import type { assistant as english } from './en.ts'

export const assistant: TranslationOf<typeof english> = {
  assistant: {
    name: 'Asystent',
    found: 'Jestem asystentem. Może tego szukasz:',
    gone: 'Była tu odpowiedź asystenta, której już nie ma.',
    helpful: 'Czy to pomogło?',
    yes: 'Tak',
    no: 'Nie',
    thanks: 'Dobrze wiedzieć, dziękuję.',
    sorry: 'Przykro mi. Pomoże Ci człowiek.',
    person: 'Porozmawiaj z człowiekiem',
    personAsked:
      'Asystent przekazał prośbę o odpowiedź tutaj ({business}). Wszystko powyżej jest tam widoczne, nie trzeba tego powtarzać.',
  },
  flows: {
    names: {
      book: 'Zarezerwuj termin',
      ask: 'Zadaj pytanie',
      prices: 'Ceny',
      hours: 'Godziny otwarcia',
      way: 'Jak do nas trafić',
      contact: 'Zostaw wiadomość',
      bookings: 'Moja rezerwacja',
      reschedule: 'Przełóż rezerwację',
      cancel: 'Odwołaj rezerwację',
      person: 'Porozmawiaj z człowiekiem',
    },
    more: 'Więcej',
    close: 'Zamknij',
    bookShort: 'Rezerwuj',
    bookThis: 'Rezerwuj: {service}',
    map: 'Pokaż na mapie',
    noAddress: '{business} nie podaje swojego adresu. Proszę zapytać tutaj.',
    closed: 'Zamknięte',
    hoursNote: 'Godziny, w których można rezerwować w {business}, według czasu miejscowego. W święta może być inaczej.',
    officeHoursNote: 'Godziny, w których {business} odpowiada, według czasu miejscowego. W święta może być inaczej.',
    noHours: '{business} nie podaje godzin otwarcia. Proszę zapytać tutaj.',
    noBooking: 'W tej rozmowie nie ma rezerwacji.',
    linkInMail:
      'Jeśli rezerwacja powstała gdzie indziej, prowadzi do niej link w e-mailu z potwierdzeniem. Nie szukam jej po nazwisku ani adresie, aby nikt inny też nie mógł.',
    toHub: { bookings: 'Otwórz moją rezerwację', reschedule: 'Przełóż na inną godzinę', cancel: 'Odwołaj' },
    contact: {
      text: 'Wiadomość',
      emailWhy: 'Tam trafi odpowiedź.',
      send: 'Wyślij',
      sent: 'Wysłano. {business} odpowie e-mailem.',
      waiting: 'Brak połączenia. Wiadomość jest zachowana i wyjdzie sama.',
    },
  },
}
