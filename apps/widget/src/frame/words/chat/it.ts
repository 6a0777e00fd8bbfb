import type { TranslationOf } from '../compile.ts'
import type { chat as english } from './en.ts'

export const chat: TranslationOf<typeof english> = {
  chat: {
    menu: 'Altro su questa chat',
    sheets: {
      menu: 'Questa chat',
      copy: 'Inviami una copia',
      wayOn: 'Continua su un altro dispositivo',
      end: 'Termina la chat',
    },
    putAway: 'Torna alla chat',
    endNote: 'Può sempre scrivere di nuovo: si continua proprio qui.',
    endYes: 'Termina',
    endNo: 'Continua a chattare',
    endedByYou: 'Ha terminato la chat.',
    endedBy: '{who} ha terminato la chat. Scriva qui sotto se c’è altro.',
    mailNotes: {
      copy: 'Quello che è stato detto finora, per e-mail.',
      wayOn:
        'Le inviamo un link per l’altro dispositivo. Funziona una volta, entro 30 minuti. Chi lo apre può leggere e scrivere qui: controlli l’indirizzo.',
    },
    sendMail: 'Invia l’e-mail',
    mailed: 'In viaggio verso {email}. Può volerci un minuto; guardi anche nello spam.',
    resume: 'Continuare la chat qui?',
    resumeNote: 'È arrivato da un link ricevuto per e-mail. La chat con {business} continua qui e dove è iniziata.',
    resumeYes: 'Continua qui',
    resumeNo: 'Non ora',
    linkOver: 'Questo link è già stato usato o è troppo vecchio. Ne chieda un altro dove è iniziata la chat.',
    rate: 'Com’è stata questa chat?',
    ratings: { r1: 'Pessima', r2: 'Non molto buona', r3: 'Discreta', r4: 'Buona', r5: 'Ottima' },
    why: 'Perché?',
    sendRating: 'Invia',
    youRated: 'Il suo giudizio su questa chat: {rating}. Grazie.',
  },
  entry: {
    title: 'Prima di iniziare',
    agree: 'Sono d’accordo',
    more: 'Per saperne di più',
    phone: 'Numero di telefono',
    phoneWrong: 'Non sembra un numero di telefono.',
    agreeFirst: 'Per favore, accetti prima.',
    due: 'Partirà appena avrà risposto qui sotto.',
    knownOnly: 'Questa chat è per chi ha effettuato l’accesso a questo sito. Acceda e si aprirà da sola.',
  },
}
