import { html } from 'hono/html'
import type { Embed, Html } from '../shared/business.ts'
import { layout } from './layout.ts'
import { bridge } from './scenes/bridge.ts'
import { couple } from './scenes/couple.ts'
import { photographer } from './scenes/photographer.ts'
import { rooftops } from './scenes/rooftops.ts'
import { kitchenWindow } from './scenes/kitchen-window.ts'
import { serviceCards } from './service-cards.ts'

export function home(embed: Embed): Html {
  return layout(
    { title: 'Atelier Luz, photographer in Lisbon', path: '/lisbon/', embed },
    html`
      <section class="hero wrap">
        <div>
          <p class="eyebrow">Photography in Lisbon</p>
          <h1>You, in the kindest light of the day.</h1>
          <p class="lead">
            I am Inês Duarte. I take portraits of people who do not like to be photographed, in the
            streets and gardens of Lisbon, when the sun stands low.
          </p>
          <p class="actions">
            <button class="button" type="button" data-frontdesk-open="booking">
              Book a session
            </button>
            <a class="quiet" href="/lisbon/sessions">Sessions and prices</a>
          </p>
        </div>
        <figure class="arch">${rooftops()}</figure>
      </section>

      <section class="wrap gallery" aria-label="From recent sessions">
        <figure>
          ${kitchenWindow()}
          <figcaption>Clara, in her kitchen in Graça</figcaption>
        </figure>
        <figure>
          ${couple()}
          <figcaption>Rui and Teresa, after sunset</figcaption>
        </figure>
        <figure>
          ${bridge()}
          <figcaption>Seven in the morning by the river</figcaption>
        </figure>
      </section>

      <section class="wrap" aria-labelledby="services">
        <h2 id="services">Sessions</h2>
        <p class="lead">
          Three ways to begin. Every price is the whole price, taxes and travel in the city
          included.
        </p>
        ${serviceCards()}
      </section>

      <section class="wrap about" aria-labelledby="about">
        <figure class="arch">${photographer()}</figure>
        <div>
          <h2 id="about">Slow pictures, quick answers</h2>
          <p>
            I grew up above my grandfather's photo shop and have photographed people here for
            fourteen years. I work alone, with two lenses and no flash. What you need to bring is
            yourself, and shoes for hills.
          </p>
          <p>
            We talk before we shoot. If you want to know what to wear or what happens when it rains,
            ask in the chat on this page: it is me who answers.
          </p>
          <blockquote>
            <p>
              “I had not liked a photo of myself since school. Now one of hers hangs in my mother's
              hall.”
            </p>
            <footer>Clara M.</footer>
          </blockquote>
        </div>
      </section>
    `,
  )
}
