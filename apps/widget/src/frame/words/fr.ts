import { assistant } from './assistant/fr.ts'
import { chat } from './chat/fr.ts'
import type { TranslationOf } from './compile.ts'
import type { first as en } from './en.ts'
import { live } from './live/fr.ts'

export const first: TranslationOf<typeof en> = {
  title: 'Discuter avec {business}',
  tagline: 'Posez une question ou prenez rendez-vous',
  greeting: '',
  close: 'Fermer la discussion',
  conversation: 'Conversation',
  today: 'Aujourd’hui',
  yesterday: 'Hier',
  you: 'Vous',
  loading: 'Chargement…',
  tryAgain: 'Réessayer',
  hours: '{hours} h',
  minutes: '{minutes} min',

  quickReplies: 'Suggestions',
  book: 'Prendre rendez-vous',
  ask: 'Poser une question',
  askHint: 'Bien sûr. Écrivez votre question ci-dessous, {business} vous répondra ici même.',

  launcher: {
    open: 'Ouvrir la discussion',
    openUnread: {
      one: 'Ouvrir la discussion, {count} message non lu',
      other: 'Ouvrir la discussion, {count} messages non lus',
    },
    close: 'Fermer la discussion',
  },

  composer: {
    label: 'Votre message',
    placeholder: 'Écrivez-nous…',
    send: 'Envoyer le message',
  },
  message: {
    sending: 'Envoi…',
    waiting: 'En attente de connexion',
    failed: 'Non envoyé.',
    retry: 'Réessayer',
    said: '{author} :',
    opensNewTab: '(s’ouvre dans un nouvel onglet)',
  },

  offline: 'Pas de connexion pour le moment. Les messages partiront dès son retour.',
  sessionEnded: 'Votre conversation précédente est terminée, en voici une nouvelle. Écrivez, ou prenez rendez-vous.',

  problem: {
    offline: 'Nous sommes injoignables. Vérifiez votre connexion et réessayez.',
    signedOut: 'Votre session est terminée. Réessayez.',
    impossible: 'Ce n’est pas possible ici.',
    paymentsOff: 'Le paiement n’est pas possible pour le moment. Écrivez-nous.',
    gone: 'Ce n’est plus disponible.',
    slotTaken: 'Ce créneau vient de partir. Choisissez-en un autre.',
    tooManyOpen:
      'Plusieurs de vos réservations sont encore en attente. Terminez-en une d’abord, ou renoncez à l’une d’elles.',
    changed: 'Quelque chose a changé entre-temps. Vérifiez à nouveau.',
    tooLate: 'Il est trop tard pour cela ici. Écrivez-nous.',
    wrongState: 'Ce n’est plus possible. Vérifiez à nouveau.',
    invalid: 'Quelque chose ne va pas. Vérifiez ce que vous avez écrit.',
    tooLarge: 'C’est trop long. Raccourcissez.',
    slowDown: 'C’était beaucoup d’un coup. Attendez une minute, puis réessayez.',
    wait: {
      one: 'C’était beaucoup d’un coup. Attendez {count} seconde, puis réessayez.',
      other: 'C’était beaucoup d’un coup. Attendez {count} secondes, puis réessayez.',
    },
    unavailable: 'Nous sommes absents un instant. Réessayez dans une minute.',
    internal: 'Un problème est survenu de notre côté. Réessayez.',
    requestId: 'Si cela se reproduit, donnez-nous ce numéro : {id}',
  },
  attachments: {
    attach: 'Joindre des fichiers',
    toSend: 'Fichiers à envoyer',
    files: 'Fichiers',
    uploading: 'Envoi en cours…',
    remove: 'Retirer {name}',
    show: 'Afficher {name}',
    saveFile: 'Enregistrer',
    save: 'Enregistrer {name}',
    broken: '{name} ne peut pas être affiché',
    closePicture: 'Fermer l’image',
    problems: {
      too_large: 'Les fichiers font 10 Mo au plus.',
      too_many: 'Cinq fichiers au plus par message.',
      unsupported_media_type: 'Seules les images (JPEG, PNG, WebP, GIF) et les PDF peuvent être envoyés.',
      invalid: 'Ce fichier est endommagé ou n’est pas sûr.',
      wrong_state: 'Il n’y a plus de place pour des fichiers dans cette discussion.',
      slow_down: 'Cela fait beaucoup de fichiers d’un coup. Attendez une minute.',
      offline: 'Pas de connexion. Retirez-le et réessayez plus tard.',
      other: 'Cela n’a pas marché. Réessayez.',
    },
  },
  ...live,
  ...assistant,
  ...chat,
}
