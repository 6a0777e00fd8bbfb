import { assistant } from './assistant/es.ts'
import { chat } from './chat/es.ts'
import type { TranslationOf } from './compile.ts'
import type { first as en } from './en.ts'
import { live } from './live/es.ts'

export const first: TranslationOf<typeof en> = {
  title: 'Chat con {business}',
  tagline: 'Haga una pregunta o reserve una hora',
  greeting: '',
  close: 'Cerrar el chat',
  conversation: 'Conversación',
  today: 'Hoy',
  yesterday: 'Ayer',
  you: 'Usted',
  loading: 'Cargando…',
  tryAgain: 'Intentar de nuevo',
  hours: '{hours} h',
  minutes: '{minutes} min',

  quickReplies: 'Sugerencias',
  book: 'Reservar una cita',
  ask: 'Hacer una pregunta',
  askHint: 'Claro. Escriba su pregunta abajo y {business} le responderá aquí mismo.',

  launcher: {
    open: 'Abrir el chat',
    openUnread: {
      one: 'Abrir el chat, {count} mensaje sin leer',
      other: 'Abrir el chat, {count} mensajes sin leer',
    },
    close: 'Cerrar el chat',
  },

  composer: {
    label: 'Su mensaje',
    placeholder: 'Escríbanos…',
    send: 'Enviar mensaje',
  },
  message: {
    sending: 'Enviando…',
    waiting: 'Esperando conexión',
    failed: 'No enviado.',
    retry: 'Intentar de nuevo',
    said: '{author}:',
    opensNewTab: '(se abre en una pestaña nueva)',
  },

  offline: 'Ahora no hay conexión. Los mensajes se enviarán cuando vuelva.',
  sessionEnded: 'Su conversación anterior terminó, así que esta es nueva. Escriba o reserve una hora.',

  problem: {
    offline: 'No hay conexión con nosotros. Compruebe su conexión e inténtelo de nuevo.',
    signedOut: 'Su sesión ha terminado. Inténtelo de nuevo.',
    impossible: 'Esto no es posible aquí.',
    paymentsOff: 'En este momento no se puede pagar. Escríbanos.',
    gone: 'Esto ya no está disponible.',
    slotTaken: 'Esa hora se acaba de ocupar. Elija otra.',
    tooManyOpen: 'Varias de sus reservas siguen pendientes. Termine o deje primero una de ellas.',
    changed: 'Algo ha cambiado mientras tanto. Mírelo otra vez.',
    tooLate: 'Ya es tarde para hacerlo aquí. Escríbanos.',
    wrongState: 'Esto ya no es posible. Mírelo otra vez.',
    invalid: 'Algo no está bien. Revise lo que escribió.',
    tooLarge: 'Es demasiado largo. Acórtelo.',
    slowDown: 'Eso fue mucho de una vez. Espere un minuto e inténtelo de nuevo.',
    wait: {
      one: 'Eso fue mucho de una vez. Espere {count} segundo e inténtelo de nuevo.',
      other: 'Eso fue mucho de una vez. Espere {count} segundos e inténtelo de nuevo.',
    },
    unavailable: 'No estamos disponibles por un momento. Inténtelo en un minuto.',
    internal: 'Algo salió mal por nuestra parte. Inténtelo de nuevo.',
    requestId: 'Si sigue pasando, díganos este número: {id}',
  },
  attachments: {
    attach: 'Adjuntar archivos',
    toSend: 'Archivos por enviar',
    files: 'Archivos',
    uploading: 'Subiendo…',
    remove: 'Quitar {name}',
    show: 'Ver {name}',
    saveFile: 'Guardar',
    save: 'Guardar {name}',
    broken: 'No se puede mostrar {name}',
    closePicture: 'Cerrar la imagen',
    problems: {
      too_large: 'Los archivos pueden tener 10 MB como máximo.',
      too_many: 'Cinco archivos como máximo por mensaje.',
      unsupported_media_type: 'Solo se pueden enviar imágenes (JPEG, PNG, WebP, GIF) y PDF.',
      invalid: 'Este archivo está dañado o no es seguro.',
      wrong_state: 'No queda sitio para más archivos en este chat.',
      slow_down: 'Fueron muchos archivos de una vez. Espere un minuto.',
      offline: 'Sin conexión. Quítelo e inténtelo más tarde.',
      other: 'No ha funcionado. Inténtelo de nuevo.',
    },
  },
  ...live,
  ...assistant,
  ...chat,
}
