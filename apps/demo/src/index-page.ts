import { html } from 'hono/html'
import type { Business, Html } from './shared/business.ts'
import { document } from './shared/document.ts'

export function indexPage(businesses: readonly Business[]): Html {
  return document({
    title: 'Frontdesk demo',
    description: 'Two made-up businesses with Frontdesk on their pages.',
    look: 'index',
    body: html`<main>
      <h1>Two businesses, one front desk</h1>
      <p>
        Both are made up. Their pages stand on an origin of their own, as a customer's web site
        would, and each carries nothing but the two lines of the embed snippet.
      </p>
      <ul>
        ${businesses.map(
          (business) =>
            html`<li>
              <a href="/${business.slug}/">
                <img src="/assets/${business.slug}.svg" alt="" />
                <h2>${business.name}</h2>
                <p>${business.description}</p>
                <strong>Visit the site</strong>
              </a>
            </li>`,
        )}
      </ul>
      <p><a class="home" href="/examples">For developers: every way to embed it, live</a></p>
    </main>`,
  })
}
