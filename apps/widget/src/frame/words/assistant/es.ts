import type { TranslationOf } from '../compile.ts'
import type { assistant as english } from './en.ts'

export const assistant: TranslationOf<typeof english> = {
  assistant: {
    name: 'Asistente',
    found: 'Soy un asistente. Quizá busque esto:',
    gone: 'Aquí había una respuesta del asistente que ya no está disponible.',
    helpful: '¿Le ha servido?',
    yes: 'Sí',
    no: 'No',
    thanks: 'Es bueno saberlo, gracias.',
    sorry: 'Lo siento. Una persona puede ayudarle.',
    person: 'Hablar con una persona',
    personAsked:
      'El asistente ha pedido a {business} que le responda aquí. Verán todo lo anterior, no hace falta repetirlo.',
  },
  flows: {
    names: {
      book: 'Reservar una cita',
      ask: 'Hacer una pregunta',
      prices: 'Precios',
      hours: 'Horario',
      way: 'Cómo llegar',
      contact: 'Dejar un mensaje',
      bookings: 'Mi reserva',
      reschedule: 'Cambiar una reserva',
      cancel: 'Cancelar una reserva',
      person: 'Hablar con una persona',
    },
    more: 'Más',
    close: 'Cerrar',
    bookShort: 'Reservar',
    bookThis: 'Reservar {service}',
    map: 'Ver en un mapa',
    noAddress: '{business} no ha indicado dónde está. Pregunte aquí y se lo dirán.',
    closed: 'Cerrado',
    hoursNote: 'Las horas en las que se puede reservar en {business}, en su hora local. Los festivos pueden variar.',
    officeHoursNote: 'Las horas en las que {business} responde, en su hora local. Los festivos pueden variar.',
    noHours: '{business} no ha indicado su horario. Pregunte aquí y se lo dirán.',
    noBooking: 'No hay ninguna reserva en este chat.',
    linkInMail:
      'Si ha reservado por otra vía, el enlace de su correo de confirmación lleva a su reserva. No puedo buscarla por un nombre o una dirección, para que nadie más pueda hacerlo.',
    toHub: { bookings: 'Abrir mi reserva', reschedule: 'Cambiarla a otra hora', cancel: 'Cancelarla' },
    contact: {
      text: 'Su mensaje',
      emailWhy: 'Ahí llegará la respuesta.',
      send: 'Enviar',
      sent: 'Enviado. {business} le responderá por correo.',
      waiting: 'Ahora no hay conexión. Su mensaje está guardado y saldrá solo.',
    },
  },
}
