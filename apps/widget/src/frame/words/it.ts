import { assistant } from './assistant/it.ts'
import { chat } from './chat/it.ts'
import type { TranslationOf } from './compile.ts'
import type { first as en } from './en.ts'
import { live } from './live/it.ts'

export const first: TranslationOf<typeof en> = {
  title: 'Chat con {business}',
  tagline: 'Faccia una domanda o prenoti un orario',
  greeting: '',
  close: 'Chiudi la chat',
  conversation: 'Conversazione',
  today: 'Oggi',
  yesterday: 'Ieri',
  you: 'Lei',
  loading: 'Caricamento…',
  tryAgain: 'Riprova',
  hours: '{hours} h',
  minutes: '{minutes} min',

  quickReplies: 'Suggerimenti',
  book: 'Prenota un appuntamento',
  ask: 'Fai una domanda',
  askHint: 'Certo. Scriva qui sotto la sua domanda: {business} risponderà proprio qui.',

  launcher: {
    open: 'Apri la chat',
    openUnread: {
      one: 'Apri la chat, {count} messaggio non letto',
      other: 'Apri la chat, {count} messaggi non letti',
    },
    close: 'Chiudi la chat',
  },

  composer: {
    label: 'Il suo messaggio',
    placeholder: 'Scriva qui…',
    send: 'Invia messaggio',
  },
  message: {
    sending: 'Invio…',
    waiting: 'In attesa di connessione',
    failed: 'Non inviato.',
    retry: 'Riprova',
    said: '{author}:',
    opensNewTab: '(si apre in una nuova scheda)',
  },

  offline: 'Ora non c’è connessione. I messaggi partiranno appena torna.',
  sessionEnded: 'La sua conversazione precedente è finita, questa è nuova. Scriva pure, o prenoti un orario.',

  problem: {
    offline: 'Non riusciamo a collegarci. Controlli la connessione e riprovi.',
    signedOut: 'La sua sessione è finita. Riprovi.',
    impossible: 'Qui non è possibile.',
    paymentsOff: 'Al momento non si può pagare. Ci scriva.',
    gone: 'Non è più disponibile.',
    slotTaken: 'Questo orario è appena stato preso. Ne scelga un altro.',
    tooManyOpen: 'Diverse sue prenotazioni sono ancora in sospeso. Ne completi o ne lasci prima una.',
    changed: 'Nel frattempo qualcosa è cambiato. Ricontrolli.',
    tooLate: 'Qui è troppo tardi per farlo. Ci scriva.',
    wrongState: 'Non è più possibile. Ricontrolli.',
    invalid: 'Qualcosa non va. Controlli ciò che ha scritto.',
    tooLarge: 'È troppo lungo. Lo accorci.',
    slowDown: 'Era molto in una volta. Aspetti un minuto e riprovi.',
    wait: {
      one: 'Era molto in una volta. Aspetti {count} secondo e riprovi.',
      other: 'Era molto in una volta. Aspetti {count} secondi e riprovi.',
    },
    unavailable: 'Siamo assenti per un momento. Riprovi tra un minuto.',
    internal: 'Qualcosa è andato storto da parte nostra. Riprovi.',
    requestId: 'Se continua a succedere, ci dica questo numero: {id}',
  },
  attachments: {
    attach: 'Allega file',
    toSend: 'File da inviare',
    files: 'File',
    uploading: 'Caricamento…',
    remove: 'Rimuovi {name}',
    show: 'Mostra {name}',
    saveFile: 'Salva',
    save: 'Salva {name}',
    broken: '{name} non può essere mostrato',
    closePicture: 'Chiudi l’immagine',
    problems: {
      too_large: 'I file possono avere al massimo 10 MB.',
      too_many: 'Al massimo cinque file per messaggio.',
      unsupported_media_type: 'Si possono inviare solo immagini (JPEG, PNG, WebP, GIF) e PDF.',
      invalid: 'Questo file è danneggiato o non è sicuro.',
      wrong_state: 'In questa chat non c’è più posto per altri file.',
      slow_down: 'Erano molti file in una volta. Aspetti un minuto.',
      offline: 'Nessuna connessione. Lo tolga e riprovi più tardi.',
      other: 'Non ha funzionato. Riprovi.',
    },
  },
  ...live,
  ...assistant,
  ...chat,
}
