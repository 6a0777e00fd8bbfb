import { html } from 'hono/html'
import type { Embed, Html } from '../shared/business.ts'
import { layout } from './layout.ts'
import { serviceList } from './service-list.ts'
import { skyline } from './skyline.ts'

export function home(embed: Embed): Html {
  return layout(
    { title: 'Lakeside Dental, family dentist in Chicago', path: '/chicago/', embed },
    html`
      <section class="hero">
        <div class="wrap">
          <h1>A dentist you will not put off.</h1>
          <p class="lead">
            Calm rooms, clear prices, and a team that explains before it touches. Near the lake
            since 1998.
          </p>
          <p class="actions">
            <button class="button" type="button" data-frontdesk-open="booking">Book a visit</button>
            <a class="quiet" href="#services">See prices</a>
          </p>
        </div>
        ${skyline()}
      </section>

      <section class="wrap" aria-labelledby="services">
        <h2 id="services">Services and prices</h2>
        <p class="lead">What you see is what you pay without insurance. With it, usually less.</p>
        ${serviceList()}
      </section>

      <section class="band" aria-labelledby="about">
        <div class="wrap">
          <h2 id="about">How we work</h2>
          <ul class="promises">
            ${promises.map(
              ([title, words]) =>
                html`<li>
                  <h3>${title}</h3>
                  <p>${words}</p>
                </li>`,
            )}
          </ul>
        </div>
      </section>

      <section class="wrap quotes" aria-label="What patients say">
        ${quotes.map(
          ([words, who]) =>
            html`<blockquote>
              <p>${words}</p>
              <footer>${who}</footer>
            </blockquote>`,
        )}
      </section>
    `,
  )
}

const promises = [
  ['You hold the remote', 'Raise a hand and we stop, every time. Nobody has to be brave here.'],
  ['On time, or we say so', 'You get a text when we run more than ten minutes late, and that is rare.'],
  ['No surprises', 'You see the price before we begin, and the bill says the same.'],
] as const

const quotes = [
  ['I brought three children and left with three children who want to come back.', 'Priya N.'],
  ['Booked at midnight from my phone, in the chair two days later.', 'Marcus T.'],
] as const
