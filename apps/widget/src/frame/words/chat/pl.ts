import type { TranslationOf } from '../compile.ts'
import type { chat as english } from './en.ts'

export const chat: TranslationOf<typeof english> = {
  chat: {
    menu: 'Więcej o tym czacie',
    sheets: { menu: 'Ten czat', copy: 'Wyślij mi kopię', wayOn: 'Kontynuuj na innym urządzeniu', end: 'Zakończ czat' },
    putAway: 'Wróć do czatu',
    endNote: 'Zawsze można napisać ponownie: rozmowa toczy się dalej tutaj.',
    endYes: 'Zakończ',
    endNo: 'Rozmawiaj dalej',
    endedByYou: 'Czat został przez Ciebie zakończony.',
    endedBy: '{who} kończy czat. Napisz poniżej, jeśli jest coś jeszcze.',
    mailNotes: {
      copy: 'To, co tu dotąd powiedziano, jako e-mail.',
      wayOn:
        'Wyślemy link na inne urządzenie. Działa raz, przez 30 minut. Kto go otworzy, może tu czytać i pisać: sprawdź adres.',
    },
    sendMail: 'Wyślij e-mail',
    mailed: 'W drodze na {email}. Może to potrwać minutę; sprawdź też spam.',
    resume: 'Kontynuować czat tutaj?',
    resumeNote: 'Otwarto link z e-maila. Twój czat z {business} trwa tutaj i tam, gdzie się zaczął.',
    resumeYes: 'Kontynuuj tutaj',
    resumeNo: 'Nie teraz',
    linkOver: 'Ten link był już użyty albo jest za stary. Poproś o nowy tam, gdzie zaczął się czat.',
    rate: 'Jak oceniasz ten czat?',
    ratings: { r1: 'Źle', r2: 'Niezbyt dobrze', r3: 'W porządku', r4: 'Dobrze', r5: 'Bardzo dobrze' },
    why: 'Dlaczego?',
    sendRating: 'Wyślij',
    youRated: 'Twoja ocena tego czatu: {rating}. Dziękujemy.',
  },
  entry: {
    title: 'Zanim zaczniemy',
    agree: 'Zgadzam się',
    more: 'Czytaj więcej',
    phone: 'Numer telefonu',
    phoneWrong: 'To nie wygląda na numer telefonu.',
    agreeFirst: 'Najpierw wyraź zgodę.',
    due: 'Zostanie wysłane, gdy odpowiesz poniżej.',
    knownOnly: 'Ten czat jest dla osób zalogowanych na tej stronie. Zaloguj się tam, a otworzy się sam.',
  },
}
