import type { Content } from './content.ts'

const studio = 'Travessa da Luz Branca 12, 1200 Lisbon'

export const en: Content = {
  language: 'en',
  locale: 'en-GB',
  visitorZone: 'Europe/Berlin',
  name: 'Atelier Luz',
  zone: 'Europe/Lisbon',
  currency: 'EUR',
  address: studio,
  greeting: 'Olá! Ask me anything about a session, or pick a time right here.',
  member: 'Ana Prates',
  providers: ['Inês Duarte', 'Rui Tavares'],
  visitor: { name: 'Vera Lindholm', email: 'vera.lindholm@letter.example' },
  categories: { portraits: 'Portraits', celebrations: 'Celebrations', walks: 'Walks and classes' },
  services: {
    portrait: {
      name: 'Portrait session',
      description: 'One person, one walk, two or three places with good light.',
      location: studio,
    },
    couple: {
      name: 'Couples session',
      description: 'For two. Unhurried, no stiff poses, with time for a coffee.',
      location: studio,
    },
    wedding: {
      name: 'Wedding story',
      description: 'From getting ready to the first dance. We look at your day and confirm it within two days.',
      location: 'Where you celebrate',
    },
    walk: {
      name: 'Photo walk',
      description: 'Two hours through Alfama with your own camera, in a small group.',
      location: 'Miradouro da Graça',
    },
    call: {
      name: 'Consultation call',
      description: 'Twenty minutes to find out whether we fit.',
      location: 'By phone',
    },
  },
  addons: { longer: 'Half an hour more', prints: 'Ten prints, 13 × 18 cm', album: 'An album in linen' },
  questions: {
    purpose: 'What are the pictures for?',
    where: 'Where do you celebrate, and when does it begin?',
    guests: 'How many guests?',
    choices: ['Up to 20', '20 to 80', 'More than 80'],
    publish: 'May we show pictures of it on our site?',
  },
  answers: { purpose: 'A present for my mother', where: 'Quinta do Vale, from three in the afternoon' },
  said: {
    dogs: 'Do you also photograph dogs?',
    dogsYes: 'We love dogs. Bring yours along!',
    park: 'There is a park around the corner where they can run between two pictures.',
    yesterday: 'Good evening! Is it possible to come on a Sunday?',
    yesterdayAnswer: 'Sundays are for family, I am afraid. Saturday morning has the best light anyway.',
    link: 'Here is what it looks like: https://atelier-luz.example/dogs/2026',
    long: 'Wonderful. He is called Bartholomew, he is eleven, a little deaf, and he only sits still for cheese, so I will bring plenty of cheese.',
    garden: 'This is our garden. Would it work there?',
    later: 'I will think about it. Thank you!',
    tunnel: 'I am on the train, so this may take a moment',
    rain: 'What if it rains?',
    letter: 'Do you have vouchers? It is for a birthday in May.',
    comment: 'Quick and kind',
  },
  articles: [
    {
      title: 'What if it rains?',
      body: `A little rain makes beautiful pictures. If it pours, we move the session to another day, and that costs you nothing.

# Good to bring

- a second layer, since the river is windy
- shoes you can walk in
- an umbrella that you like the look of`,
    },
    { title: 'What to wear when it rains', body: 'Plain colours age better than patterns, also in the rain.' },
  ],
  files: { picture: 'Our garden.png', letter: 'Wishes for the day.pdf', movie: 'Bartholomew runs.mp4' },
  launcherText: 'Ask Ana',
  entry: {
    consent: 'We keep what you write here for a year, read it only ourselves, and delete it sooner if you ask us to.',
    order: 'Which session is it about?',
    wish: 'What would you like us to know before we talk?',
    orderGiven: 'The one in May, at the river',
    notAPhone: 'the one in my e-mail',
    phone: '+351 210 000 000',
  },
  choice: { label: 'Help me choose', text: 'What is it about?' },
}
