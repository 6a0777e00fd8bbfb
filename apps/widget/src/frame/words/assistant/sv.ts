import type { TranslationOf } from '../compile.ts'
import type { assistant as english } from './en.ts'

export const assistant: TranslationOf<typeof english> = {
  assistant: {
    name: 'Assistent',
    found: 'Jag är en assistent. Det här kan vara det du söker:',
    gone: 'Här hade assistenten ett svar som inte längre finns.',
    helpful: 'Var det till hjälp?',
    yes: 'Ja',
    no: 'Nej',
    thanks: 'Bra att veta, tack.',
    sorry: 'Det var tråkigt. En människa kan hjälpa dig.',
    person: 'Prata med en människa',
    personAsked:
      'Assistenten har bett {business} att svara dig här. De ser allt här ovanför, så du behöver inte säga det igen.',
  },
  flows: {
    names: {
      book: 'Boka en tid',
      ask: 'Ställ en fråga',
      prices: 'Priser',
      hours: 'Öppettider',
      way: 'Hitta till oss',
      contact: 'Lämna ett meddelande',
      bookings: 'Min bokning',
      reschedule: 'Boka om',
      cancel: 'Avboka',
      person: 'Prata med en människa',
    },
    more: 'Mer',
    close: 'Stäng',
    bookShort: 'Boka',
    bookThis: 'Boka {service}',
    map: 'Visa på karta',
    noAddress: '{business} har inte angett någon adress. Fråga här, så får du veta.',
    closed: 'Stängt',
    hoursNote: 'De tider då {business} kan bokas, i lokal tid där. Helgdagar kan avvika.',
    officeHoursNote: 'De tider då någon på {business} svarar, i lokal tid där. Helgdagar kan avvika.',
    noHours: '{business} har inte angett några öppettider. Fråga här, så får du veta.',
    noBooking: 'Det finns ingen bokning i den här chatten.',
    linkInMail:
      'Om du har bokat någon annanstans leder länken i ditt bekräftelsemejl till din bokning. Jag kan inte leta upp den med ett namn eller en adress, så att ingen annan heller kan det.',
    toHub: { bookings: 'Öppna min bokning', reschedule: 'Flytta till en annan tid', cancel: 'Avboka' },
    contact: {
      text: 'Ditt meddelande',
      emailWhy: 'Hit skickas svaret.',
      send: 'Skicka',
      sent: 'Skickat. {business} svarar dig med e-post.',
      waiting: 'Ingen anslutning just nu. Ditt meddelande är sparat och skickas av sig självt.',
    },
  },
}
