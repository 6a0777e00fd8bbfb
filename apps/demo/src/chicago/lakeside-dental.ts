import type { Business } from '../shared/business.ts'

/** From the range that is kept free for fiction. */
export const phone = { href: 'tel:+13125550142', text: '(312) 555-0142' }

export const lakesideDental: Business = {
  slug: 'chicago',
  name: 'Lakeside Dental',
  description: 'Gentle family dentistry near the lake in Chicago.',
  currency: 'USD',
  address: ['480 Harbor Walk, Suite 210', 'Chicago, IL 60601'],
  email: 'hello@lakesidedental.example',
  services: [
    {
      name: 'Cleaning',
      minutes: 45,
      price: 120,
      description: 'Scaling, polishing and a quick look around, with a hygienist who tells you what she does.',
    },
    {
      name: 'Check-up',
      minutes: 30,
      price: 85,
      description: 'A full exam by the dentist. X-rays only if you need them, and only if you agree.',
    },
    {
      name: 'Teeth whitening',
      minutes: 75,
      price: 340,
      description: 'In one visit, in the chair, with a gel that is kind to sensitive teeth.',
    },
    {
      name: 'New patient exam',
      minutes: 60,
      price: 150,
      description: 'A long first visit: history, exam, X-rays, and a plan in plain words to take home.',
      note: 'We look at every request and confirm it first',
    },
  ],
  opening: [
    { days: 'Monday to Thursday', hours: '8 am to 5 pm' },
    { days: 'Friday', hours: '8 am to 1 pm' },
    { days: 'Saturday, Sunday', hours: undefined },
  ],
}
