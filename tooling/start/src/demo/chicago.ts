import { type DemoBusiness, type DemoProvider, hours } from './demo-business.ts'

const practice = '480 Harbor Walk, Suite 210, Chicago, IL 60601'
const zone = 'America/Chicago'
const weekdays: DemoProvider['hours'] = [
  { weekdays: [1, 2, 3, 4], from: hours(8), to: hours(12) },
  { weekdays: [1, 2, 3, 4], from: hours(13), to: hours(17) },
  { weekdays: [5], from: hours(8), to: hours(13) },
]
const dentists = ['Dr. Maya Feldman', 'Dr. Daniel Okoye']

export const chicago: DemoBusiness = {
  key: 'chicago',
  name: 'Lakeside Dental',
  zone,
  currency: 'USD',
  address: practice,
  greeting: 'Hi, this is the front desk of Lakeside Dental. What can we do for you?',
  accentColor: '#1d5fa8',
  stripeAccountId: 'acct_1LakesideDental',
  holidays: 'US',
  member: { email: 'dana@lakeside-dental.example', name: 'Dana Whitfield' },
  providers: [...dentists, 'Rosa Jiménez'].map((name) => ({ name, hours: weekdays })),
  services: [
    {
      name: 'Cleaning',
      description: 'A thorough cleaning and polish with our hygienist.',
      location: practice,
      minutes: 45,
      interval: 15,
      buffer: 10,
      priceMinor: 12_000,
      category: 'Care',
      providers: ['Rosa Jiménez'],
    },
    {
      name: 'Check-up',
      description: 'A look at everything, with X-rays where they are due.',
      location: practice,
      minutes: 30,
      interval: 15,
      buffer: 5,
      priceMinor: 8_500,
      category: 'Care',
      providers: dentists,
    },
    {
      name: 'Teeth whitening',
      description: 'One visit, about four shades brighter.',
      location: practice,
      minutes: 75,
      interval: 15,
      buffer: 10,
      priceMinor: 34_000,
      category: 'Cosmetic',
      providers: dentists,
    },
    {
      name: 'New patient exam',
      description: 'Your first visit. We look at your history and confirm the time within a day.',
      location: practice,
      minutes: 60,
      interval: 30,
      buffer: 10,
      priceMinor: 15_000,
      needsApproval: true,
      category: 'New here',
      questions: [{ kind: 'yes_no', label: 'Do you take any medicine regularly?' }],
      providers: dentists,
    },
  ],
  bookings: [
    {
      service: 'Cleaning',
      provider: 'Rosa Jiménez',
      customer: { name: 'Walter Reyes', email: 'walter@inbox.example', zone },
      day: -20,
      at: hours(9),
      state: 'completed',
      notes: ['All good. See you in six months.'],
    },
    {
      service: 'Check-up',
      provider: 'Dr. Maya Feldman',
      customer: { name: 'Priya Natarajan', email: 'priya@inbox.example', zone },
      day: 3,
      at: hours(10),
      state: 'confirmed',
      chat: [
        { by: 'person', text: 'Is there parking close by?', minutesAgo: 300 },
        { by: 'member', text: 'Yes, in the yard behind the house. The code is on the door.', minutesAgo: 280 },
      ],
    },
    {
      service: 'New patient exam',
      provider: 'Dr. Daniel Okoye',
      customer: { name: 'Luca Romano', email: 'luca@inbox.example', zone },
      day: 4,
      at: hours(14),
      state: 'requested',
      note: 'I am a little nervous about dentists.',
    },
    {
      service: 'Teeth whitening',
      provider: 'Dr. Daniel Okoye',
      customer: { name: 'Grace Lindqvist', email: 'grace@inbox.example', zone: 'America/Denver' },
      day: 8,
      at: hours(15),
      state: 'confirmed',
    },
  ],
  timeOff: [],
  chats: [
    {
      unread: true,
      lines: [{ by: 'person', text: 'Do you take new patients with BlueShield?', minutesAgo: 12 }],
    },
    {
      lines: [
        { by: 'person', text: 'My crown feels loose. Should I come in?', minutesAgo: 140 },
        { by: 'member', text: 'Yes, please. Can you be here at four today?', minutesAgo: 131 },
        { by: 'person', text: 'I can. Thank you!', minutesAgo: 128 },
      ],
    },
  ],
}
