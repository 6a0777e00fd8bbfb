import type { Business, Service } from '../shared/business.ts'

export const portraitSession: Service = {
  name: 'Portrait session',
  minutes: 90,
  price: 180,
  description:
    'One person, one walk. We meet near the studio, wander through two or three places that suit you, and end where the light is best.',
  note: '25 edited photographs within a week',
}

export const couplesSession: Service = {
  name: 'Couples session',
  minutes: 120,
  price: 260,
  description:
    'For two, engaged or married or simply in love. Unhurried, no stiff poses, with time for a coffee in between.',
  note: '40 edited photographs within ten days',
}

export const consultationCall: Service = {
  name: 'Consultation call',
  minutes: 20,
  price: 0,
  description:
    'Not sure yet? Tell me what you have in mind, and I will tell you honestly whether I am the right photographer for it.',
}

export const atelierLuz: Business = {
  slug: 'lisbon',
  name: 'Atelier Luz',
  description: 'Portraits and couples photography in the soft light of Lisbon.',
  currency: 'EUR',
  address: ['Travessa da Luz Branca 12', '1200 Lisbon, Portugal'],
  email: 'ola@atelierluz.example',
  services: [portraitSession, couplesSession, consultationCall],
  opening: [
    { days: 'Monday', hours: undefined },
    { days: 'Tuesday to Friday', hours: '10:00 to 18:00' },
    { days: 'Saturday', hours: '9:00 to 14:00' },
    { days: 'Sunday', hours: undefined },
  ],
}
