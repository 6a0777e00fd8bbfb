import { type DemoBusiness, hours } from './demo-business.ts'

const studio = 'Travessa da Luz Branca 12, 1200 Lisbon'
const zone = 'Europe/Lisbon'

export const lisbon: DemoBusiness = {
  key: 'lisbon',
  name: 'Atelier Luz',
  zone,
  currency: 'EUR',
  address: studio,
  greeting: 'Olá! Ask me anything about a session, or pick a time right here.',
  accentColor: '#b4532a',
  stripeAccountId: 'acct_1AtelierLuz',
  member: { email: 'ana@atelier-luz.example', name: 'Ana Prates' },
  providers: [
    {
      name: 'Inês Duarte',
      hours: [
        { weekdays: [2, 3, 4, 5], from: hours(10), to: hours(18) },
        { weekdays: [6], from: hours(9), to: hours(14) },
      ],
    },
  ],
  services: [
    {
      name: 'Portrait session',
      description: 'One person, one walk, two or three places with good light.',
      location: studio,
      minutes: 90,
      interval: 30,
      buffer: 15,
      priceMinor: 18_000,
      providers: ['Inês Duarte'],
    },
    {
      name: 'Couples session',
      description: 'For two. Unhurried, no stiff poses, with time for a coffee.',
      location: studio,
      minutes: 120,
      interval: 30,
      buffer: 15,
      priceMinor: 26_000,
      providers: ['Inês Duarte'],
    },
    {
      name: 'Consultation call',
      description: 'Twenty minutes to find out whether we fit.',
      location: 'By phone',
      minutes: 20,
      interval: 20,
      buffer: 0,
      priceMinor: 0,
      providers: ['Inês Duarte'],
    },
  ],
  bookings: [
    {
      service: 'Portrait session',
      provider: 'Inês Duarte',
      customer: { name: 'Marta Oliveira', email: 'marta@post.example', zone },
      day: -12,
      at: hours(11),
      state: 'completed',
      notes: ['Your gallery is ready: 28 photographs. Enjoy!'],
      chat: [
        { by: 'person', text: 'They are beautiful, thank you so much!', minutesAgo: 60 * 24 * 5 },
        {
          by: 'member',
          text: 'You made it easy, Marta. Tell me which five you want printed.',
          minutesAgo: 60 * 24 * 5 - 40,
        },
      ],
    },
    {
      service: 'Couples session',
      provider: 'Inês Duarte',
      customer: { name: 'Tom Becker', email: 'tom@brief.example', zone: 'Europe/Berlin' },
      day: 2,
      at: hours(16),
      state: 'confirmed',
      note: 'We arrive from Berlin the day before. Something near the water?',
      notes: ['We meet at the Ribeira das Naus steps at four. Bring a light jacket, it gets windy.'],
      chat: [{ by: 'person', text: 'Can we bring our dog?', minutesAgo: 190 }],
    },
    {
      service: 'Consultation call',
      provider: 'Inês Duarte',
      customer: { name: 'Joana Ferraz', email: 'joana@correio.example', zone },
      day: 1,
      at: hours(12),
      state: 'confirmed',
    },
    {
      service: 'Portrait session',
      provider: 'Inês Duarte',
      customer: { name: 'Emily Carter', email: 'emily@mail.example', zone: 'America/New_York' },
      day: 6,
      at: hours(10),
      state: 'cancelled',
    },
  ],
  chats: [
    {
      unread: true,
      lines: [
        { by: 'person', text: 'Hi! Do you also photograph small ceremonies, about 15 guests?', minutesAgo: 34 },
        { by: 'person', text: 'It would be on a Friday in spring.', minutesAgo: 33 },
      ],
    },
    {
      closed: true,
      lines: [
        { by: 'person', text: 'How long until we get the pictures?', minutesAgo: 60 * 27 },
        { by: 'member', text: 'Portraits within a week, couples within ten days.', minutesAgo: 60 * 27 - 12 },
        { by: 'person', text: 'Perfect, thank you.', minutesAgo: 60 * 26 },
      ],
    },
  ],
}
