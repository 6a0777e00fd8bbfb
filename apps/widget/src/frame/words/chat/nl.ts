import type { TranslationOf } from '../compile.ts'
import type { chat as english } from './en.ts'

export const chat: TranslationOf<typeof english> = {
  chat: {
    menu: 'Meer over deze chat',
    sheets: {
      menu: 'Deze chat',
      copy: 'Mail mij een kopie',
      wayOn: 'Verder op een ander apparaat',
      end: 'Chat beëindigen',
    },
    putAway: 'Terug naar de chat',
    endNote: 'U kunt altijd weer schrijven: het gaat hier gewoon verder.',
    endYes: 'Beëindigen',
    endNo: 'Verder chatten',
    endedByYou: 'U hebt de chat beëindigd.',
    endedBy: '{who} heeft de chat beëindigd. Schrijf hieronder als er nog iets is.',
    mailNotes: {
      copy: 'Wat hier tot nu toe is gezegd, als e-mail.',
      wayOn:
        'We mailen u een link voor uw andere apparaat. Hij werkt één keer, binnen 30 minuten. Wie hem opent, kan hier lezen en schrijven: controleer het adres.',
    },
    sendMail: 'E-mail versturen',
    mailed: 'Onderweg naar {email}. Het kan een minuut duren; kijk ook bij de spam.',
    resume: 'Hier verder met uw chat?',
    resumeNote: 'U komt via een link uit een e-mail. Uw chat met {business} gaat hier verder en waar u begon.',
    resumeYes: 'Hier verder',
    resumeNo: 'Niet nu',
    linkOver: 'Deze link is al gebruikt of te oud. Laat een nieuwe sturen waar u de chat begon.',
    rate: 'Hoe was deze chat?',
    ratings: { r1: 'Slecht', r2: 'Niet zo goed', r3: 'Redelijk', r4: 'Goed', r5: 'Heel goed' },
    why: 'Waardoor kwam dat?',
    sendRating: 'Versturen',
    youRated: 'U vond deze chat: {rating}. Dank u.',
  },
  entry: {
    title: 'Voordat we beginnen',
    agree: 'Ik ga akkoord',
    more: 'Meer lezen',
    phone: 'Telefoonnummer',
    phoneWrong: 'Dat lijkt niet op een telefoonnummer.',
    agreeFirst: 'Ga eerst akkoord, alstublieft.',
    due: 'Dit wordt verstuurd zodra u hieronder hebt geantwoord.',
    knownOnly: 'Deze chat is voor wie op deze website is ingelogd. Log daar in, dan opent hij vanzelf.',
  },
}
