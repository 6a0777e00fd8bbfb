import type { TranslationOf } from '../compile.ts'
import type { chat as english } from './en.ts'

export const chat: TranslationOf<typeof english> = {
  chat: {
    menu: 'Plus sur cette discussion',
    sheets: {
      menu: 'Cette discussion',
      copy: 'M’envoyer une copie',
      wayOn: 'Continuer sur un autre appareil',
      end: 'Terminer la discussion',
    },
    putAway: 'Retour à la discussion',
    endNote: 'Vous pouvez toujours réécrire : tout continue ici même.',
    endYes: 'Terminer',
    endNo: 'Continuer',
    endedByYou: 'Vous avez terminé la discussion.',
    endedBy: '{who} a terminé la discussion. Écrivez ci-dessous s’il y a autre chose.',
    mailNotes: {
      copy: 'Ce qui a été dit ici jusqu’à présent, par e-mail.',
      wayOn:
        'Nous vous envoyons un lien pour votre autre appareil. Il fonctionne une fois, pendant 30 minutes. Qui l’ouvre peut lire et écrire ici : vérifiez bien l’adresse.',
    },
    sendMail: 'Envoyer l’e-mail',
    mailed: 'En route vers {email}. Cela peut prendre une minute ; regardez aussi dans les indésirables.',
    resume: 'Continuer votre discussion ici ?',
    resumeNote:
      'Vous venez par un lien reçu par e-mail. Votre discussion avec {business} continue ici et là où elle a commencé.',
    resumeYes: 'Continuer ici',
    resumeNo: 'Pas maintenant',
    linkOver: 'Ce lien a déjà servi ou est trop ancien. Demandez-en un autre là où la discussion a commencé.',
    rate: 'Comment était cette discussion ?',
    ratings: { r1: 'Mauvaise', r2: 'Pas très bonne', r3: 'Correcte', r4: 'Bonne', r5: 'Très bonne' },
    why: 'Pourquoi ?',
    sendRating: 'Envoyer',
    youRated: 'Votre avis sur cette discussion : {rating}. Merci.',
  },
  entry: {
    title: 'Avant de commencer',
    agree: 'J’accepte',
    more: 'En savoir plus',
    phone: 'Numéro de téléphone',
    phoneWrong: 'Cela ne ressemble pas à un numéro de téléphone.',
    agreeFirst: 'Veuillez d’abord accepter.',
    due: 'Ce message partira dès que vous aurez répondu ci-dessous.',
    knownOnly:
      'Cette discussion est réservée aux personnes connectées à ce site. Connectez-vous-y, et elle s’ouvrira d’elle-même.',
  },
}
