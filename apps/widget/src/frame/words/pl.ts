import { assistant } from './assistant/pl.ts'
import { chat } from './chat/pl.ts'
import type { TranslationOf } from './compile.ts'
import type { first as en } from './en.ts'
import { live } from './live/pl.ts'

export const first: TranslationOf<typeof en> = {
  title: 'Czat: {business}',
  tagline: 'Zadaj pytanie lub zarezerwuj termin',
  greeting: '',
  close: 'Zamknij czat',
  conversation: 'Rozmowa',
  today: 'Dzisiaj',
  yesterday: 'Wczoraj',
  you: 'Ty',
  loading: 'Wczytywanie…',
  tryAgain: 'Spróbuj ponownie',
  hours: '{hours} godz.',
  minutes: '{minutes} min',

  quickReplies: 'Propozycje',
  book: 'Zarezerwuj termin',
  ask: 'Zadaj pytanie',
  askHint: 'Jasne. Napisz pytanie poniżej, odpowiedź przyjdzie tutaj ({business}).',

  launcher: {
    open: 'Otwórz czat',
    openUnread: {
      one: 'Otwórz czat, {count} nieprzeczytana wiadomość',
      few: 'Otwórz czat, {count} nieprzeczytane wiadomości',
      many: 'Otwórz czat, {count} nieprzeczytanych wiadomości',
      other: 'Otwórz czat, {count} nieprzeczytanej wiadomości',
    },
    close: 'Zamknij czat',
  },

  composer: {
    label: 'Twoja wiadomość',
    placeholder: 'Napisz do nas…',
    send: 'Wyślij wiadomość',
  },
  message: {
    sending: 'Wysyłanie…',
    waiting: 'Czeka na połączenie',
    failed: 'Nie wysłano.',
    retry: 'Spróbuj ponownie',
    said: '{author}:',
    opensNewTab: '(otwiera się w nowej karcie)',
  },

  offline: 'Brak połączenia. Wiadomości pójdą, gdy tylko wróci.',
  sessionEnded: 'Twoja poprzednia rozmowa się zakończyła, to jest nowa. Po prostu napisz lub zarezerwuj termin.',

  problem: {
    offline: 'Nie ma z nami połączenia. Sprawdź swoje i spróbuj ponownie.',
    signedOut: 'Twoja sesja się skończyła. Spróbuj ponownie.',
    impossible: 'Tego nie można tu zrobić.',
    paymentsOff: 'W tej chwili nie można zapłacić. Napisz do nas.',
    gone: 'To nie jest już dostępne.',
    slotTaken: 'Ten termin właśnie zajęto. Wybierz inny.',
    tooManyOpen: 'Kilka Twoich rezerwacji wciąż czeka. Najpierw dokończ jedną z nich albo z niej zrezygnuj.',
    changed: 'W międzyczasie coś się zmieniło. Sprawdź ponownie.',
    tooLate: 'Jest na to za późno. Napisz do nas.',
    wrongState: 'To nie jest już możliwe. Sprawdź ponownie.',
    invalid: 'Coś się tu nie zgadza. Sprawdź, co zostało wpisane.',
    tooLarge: 'To jest za długie. Skróć, proszę.',
    slowDown: 'To było dużo naraz. Poczekaj minutę i spróbuj ponownie.',
    wait: {
      one: 'To było dużo naraz. Poczekaj {count} sekundę i spróbuj ponownie.',
      few: 'To było dużo naraz. Poczekaj {count} sekundy i spróbuj ponownie.',
      many: 'To było dużo naraz. Poczekaj {count} sekund i spróbuj ponownie.',
      other: 'To było dużo naraz. Poczekaj {count} sekundy i spróbuj ponownie.',
    },
    unavailable: 'Chwilowo nas nie ma. Spróbuj ponownie za minutę.',
    internal: 'Coś poszło nie tak po naszej stronie. Spróbuj ponownie.',
    requestId: 'Jeśli to się powtarza, podaj nam ten numer: {id}',
  },
  attachments: {
    attach: 'Dołącz pliki',
    toSend: 'Pliki do wysłania',
    files: 'Pliki',
    uploading: 'Przesyłanie…',
    remove: 'Usuń {name}',
    show: 'Pokaż {name}',
    saveFile: 'Zapisz',
    save: 'Zapisz {name}',
    broken: 'Nie można pokazać {name}',
    closePicture: 'Zamknij obraz',
    problems: {
      too_large: 'Pliki mogą mieć najwyżej 10 MB.',
      too_many: 'Najwyżej pięć plików w jednej wiadomości.',
      unsupported_media_type: 'Można wysyłać tylko obrazy (JPEG, PNG, WebP, GIF) i pliki PDF.',
      invalid: 'Ten plik jest uszkodzony lub niebezpieczny.',
      wrong_state: 'W tym czacie nie ma miejsca na więcej plików.',
      slow_down: 'To było dużo plików naraz. Poczekaj minutę.',
      offline: 'Brak połączenia. Usuń plik i spróbuj później.',
      other: 'Nie udało się. Spróbuj ponownie.',
    },
  },
  ...live,
  ...assistant,
  ...chat,
}
