import { html } from 'hono/html'
import type { Embed, Html } from '../shared/business.ts'
import { layout } from './layout.ts'
import { portrait, type PortraitOptions } from './portrait.ts'

export function team(embed: Embed): Html {
  return layout(
    { title: 'Our team, Lakeside Dental', path: '/chicago/team', embed },
    html`
      <section class="wrap page-head">
        <h1>The people behind the masks</h1>
        <p class="lead">A small team, and you will meet the same faces every time.</p>
      </section>

      <section class="wrap" aria-label="Team">
        <ul class="team">
          ${members.map(
            ({ name, role, about, look }) =>
              html`<li>
                ${portrait({ ...look, label: `Portrait of ${name}` })}
                <h2>${name}</h2>
                <p class="meta">${role}</p>
                <p>${about}</p>
              </li>`,
          )}
        </ul>
      </section>

      <section class="band" aria-labelledby="first">
        <div class="wrap call-out">
          <div>
            <h2 id="first">New here?</h2>
            <p>
              Ask for a new patient exam. We read every request ourselves and confirm it the same
              day, so that you meet the person who suits you best.
            </p>
          </div>
          <button class="button" type="button" data-frontdesk-open="booking">Book a visit</button>
        </div>
      </section>
    `,
  )
}

interface Member {
  name: string
  role: string
  about: string
  look: Omit<PortraitOptions, 'label'>
}

const members: Member[] = [
  {
    name: 'Dr. Maya Feldman',
    role: 'Dentist, founder',
    about: 'Sees new patients and everybody who is afraid. Rows on the lake before work.',
    look: { skin: '#e8b892', hair: '#4a2f27', coat: '#2f80b5', style: 'long' },
  },
  {
    name: 'Dr. Daniel Okoye',
    role: 'Dentist',
    about: 'Check-ups, fillings and whitening. Explains with drawings, and keeps the good ones.',
    look: { skin: '#8a5a3c', hair: '#1d1512', coat: '#147a74', style: 'short' },
  },
  {
    name: 'Rosa Jiménez',
    role: 'Dental hygienist',
    about: 'Twenty years of cleanings and not one lecture about flossing.',
    look: { skin: '#cf9468', hair: '#2b1a14', coat: '#d8674a', style: 'curly' },
  },
  {
    name: 'Hannah Brooks',
    role: 'Front desk',
    about: 'Answers the phone, the chat and the difficult questions about insurance.',
    look: { skin: '#f0c8a8', hair: '#b0652f', coat: '#5b6bb0', style: 'bun' },
  },
]
