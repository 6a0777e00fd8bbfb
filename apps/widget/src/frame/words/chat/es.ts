import type { TranslationOf } from '../compile.ts'
import type { chat as english } from './en.ts'

export const chat: TranslationOf<typeof english> = {
  chat: {
    menu: 'Más sobre este chat',
    sheets: {
      menu: 'Este chat',
      copy: 'Enviarme una copia',
      wayOn: 'Seguir en otro dispositivo',
      end: 'Terminar el chat',
    },
    putAway: 'Volver al chat',
    endNote: 'Siempre puede escribir de nuevo: todo sigue aquí mismo.',
    endYes: 'Terminar',
    endNo: 'Seguir chateando',
    endedByYou: 'Ha terminado el chat.',
    endedBy: '{who} ha terminado el chat. Escriba abajo si hay algo más.',
    mailNotes: {
      copy: 'Lo que se ha dicho aquí hasta ahora, por correo.',
      wayOn:
        'Le enviamos un enlace para su otro dispositivo. Funciona una vez, durante 30 minutos. Quien lo abra puede leer y escribir aquí: compruebe la dirección.',
    },
    sendMail: 'Enviar el correo',
    mailed: 'En camino a {email}. Puede tardar un minuto; mire también en el correo no deseado.',
    resume: '¿Seguir con su chat aquí?',
    resumeNote: 'Ha llegado por un enlace enviado por correo. Su chat con {business} sigue aquí y donde lo empezó.',
    resumeYes: 'Seguir aquí',
    resumeNo: 'Ahora no',
    linkOver: 'Este enlace ya se ha usado o es demasiado antiguo. Pida otro donde empezó el chat.',
    rate: '¿Qué tal ha sido este chat?',
    ratings: { r1: 'Malo', r2: 'No muy bueno', r3: 'Aceptable', r4: 'Bueno', r5: 'Muy bueno' },
    why: '¿Por qué?',
    sendRating: 'Enviar',
    youRated: 'Su opinión sobre este chat: {rating}. Gracias.',
  },
  entry: {
    title: 'Antes de empezar',
    agree: 'Estoy de acuerdo',
    more: 'Más información',
    phone: 'Número de teléfono',
    phoneWrong: 'Eso no parece un número de teléfono.',
    agreeFirst: 'Acepte primero, por favor.',
    due: 'Saldrá en cuanto haya respondido abajo.',
    knownOnly: 'Este chat es para quienes han iniciado sesión en este sitio web. Inicie sesión allí y se abrirá solo.',
  },
}
