import type { TranslationOf } from '../compile.ts'
import type { assistant as english } from './en.ts'

export const assistant: TranslationOf<typeof english> = {
  assistant: {
    name: 'Assistant',
    found: 'Je suis un assistant. Voici peut-être ce que vous cherchez :',
    gone: 'L’assistant avait donné ici une réponse qui n’est plus disponible.',
    helpful: 'Cela vous a-t-il aidé ?',
    yes: 'Oui',
    no: 'Non',
    thanks: 'C’est noté, merci.',
    sorry: 'Désolé. Une personne peut vous aider.',
    person: 'Parler à une personne',
    personAsked:
      'L’assistant a demandé à {business} de vous répondre ici. Tout ce qui précède y est visible, inutile de le répéter.',
  },
  flows: {
    names: {
      book: 'Prendre rendez-vous',
      ask: 'Poser une question',
      prices: 'Tarifs',
      hours: 'Horaires d’ouverture',
      way: 'Nous trouver',
      contact: 'Laisser un message',
      bookings: 'Ma réservation',
      reschedule: 'Déplacer une réservation',
      cancel: 'Annuler une réservation',
      person: 'Parler à une personne',
    },
    more: 'Plus',
    close: 'Fermer',
    bookShort: 'Réserver',
    bookThis: 'Réserver {service}',
    map: 'Voir sur une carte',
    noAddress: '{business} n’a pas indiqué son adresse. Demandez-la ici, on vous la donnera.',
    closed: 'Fermé',
    hoursNote:
      'Les heures auxquelles on peut réserver chez {business}, à l’heure locale. Les jours fériés peuvent différer.',
    officeHoursNote: 'Les heures auxquelles {business} répond, à l’heure locale. Les jours fériés peuvent différer.',
    noHours: '{business} n’a pas indiqué ses horaires. Demandez-les ici, on vous les donnera.',
    noBooking: 'Il n’y a pas de réservation dans cette conversation.',
    linkInMail:
      'Si vous avez réservé ailleurs, le lien dans votre e-mail de confirmation mène à votre réservation. Je ne la cherche pas d’après un nom ou une adresse, pour que personne d’autre ne le puisse non plus.',
    toHub: { bookings: 'Ouvrir ma réservation', reschedule: 'La déplacer à une autre heure', cancel: 'L’annuler' },
    contact: {
      text: 'Votre message',
      emailWhy: 'La réponse y sera envoyée.',
      send: 'Envoyer',
      sent: 'Envoyé. {business} vous répondra par e-mail.',
      waiting: 'Pas de connexion pour le moment. Votre message est conservé et partira tout seul.',
    },
  },
}
