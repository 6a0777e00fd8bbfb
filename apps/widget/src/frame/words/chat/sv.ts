import type { TranslationOf } from '../compile.ts'
import type { chat as english } from './en.ts'

export const chat: TranslationOf<typeof english> = {
  chat: {
    menu: 'Mer om den här chatten',
    sheets: {
      menu: 'Den här chatten',
      copy: 'Mejla mig en kopia',
      wayOn: 'Fortsätt på en annan enhet',
      end: 'Avsluta chatten',
    },
    putAway: 'Tillbaka till chatten',
    endNote: 'Du kan alltid skriva igen: då fortsätter den här.',
    endYes: 'Avsluta',
    endNo: 'Fortsätt chatta',
    endedByYou: 'Du avslutade chatten.',
    endedBy: '{who} avslutade chatten. Skriv här nedanför om det är något mer.',
    mailNotes: {
      copy: 'Det som har sagts här hittills, som ett mejl.',
      wayOn:
        'Vi mejlar dig en länk till din andra enhet. Den fungerar en gång, inom 30 minuter. Den som öppnar länken kan läsa och skriva här, så kontrollera adressen.',
    },
    sendMail: 'Skicka mejlet',
    mailed: 'På väg till {email}. Det kan ta någon minut; titta även i skräpposten.',
    resume: 'Vill du fortsätta din chatt här?',
    resumeNote:
      'Du kom hit via en länk i ett mejl. Din chatt med {business} fortsätter både här och där du började den.',
    resumeYes: 'Fortsätt här',
    resumeNo: 'Inte nu',
    linkOver: 'Länken är redan använd eller för gammal. Be om en ny där du började chatten.',
    rate: 'Hur var den här chatten?',
    ratings: { r1: 'Dålig', r2: 'Inte så bra', r3: 'Okej', r4: 'Bra', r5: 'Mycket bra' },
    why: 'Vad berodde det på?',
    sendRating: 'Skicka',
    youRated: 'Ditt omdöme om chatten: {rating}. Tack.',
  },
  entry: {
    title: 'Innan vi börjar',
    agree: 'Jag godkänner detta',
    more: 'Läs mer',
    phone: 'Telefonnummer',
    phoneWrong: 'Det ser inte ut som ett telefonnummer.',
    agreeFirst: 'Godkänn först, tack.',
    due: 'Det skickas så snart du har svarat här nedanför.',
    knownOnly: 'Den här chatten är för dem som är inloggade på webbplatsen. Logga in där, så öppnas den av sig själv.',
  },
}
