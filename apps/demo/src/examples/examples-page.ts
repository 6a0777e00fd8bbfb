import { html } from 'hono/html'
import type { Embed, Html } from '../shared/business.ts'
import { document } from '../shared/document.ts'
import { embedSnippet } from '../shared/embed-snippet.ts'
import { example, verb } from './example.ts'
import { buttonCode, cornerCode, eventsCode, inlineCode, linkCode, reactCode, severalCode } from './code.ts'

/** Every way to embed the widget, at work beside the lines that make it so. */
export function examplesPage(embed: Embed, otherSite: string): Html {
  const { widgetUrl, siteKey, nonce } = embed
  return document({
    title: 'Frontdesk on a page: live examples',
    description: 'Every way to embed the chat and the booking, at work beside the lines that make it so.',
    look: 'examples',
    scripts: html`${embedSnippet(embed, '#0e5c53')}
      <script nonce="${nonce}" type="module" src="/assets/examples.js"></script>`,
    body: html`<main data-other-site="${otherSite}">
      <p><a class="home" href="/">All demo pages</a></p>
      <h1>Frontdesk on a page</h1>
      <p>
        Each example is at work right here. Nothing but a script of 1.8 kB was loaded with this page; the chat comes when
        you first want it.
      </p>
      ${example({
        id: 'corner',
        title: 'In the corner',
        text: 'Two lines anywhere on the page. The first lets you call it at once; without such calls you need only the second.',
        code: cornerCode(embed),
        live: html`${verb('Open', 'open')} ${verb('Close', 'close')} ${verb('Toggle', 'toggle')}
        ${verb('Hide the button', 'hide')} ${verb('Show it', 'show')} ${verb('Dark', 'setTheme', 'dark')}
        ${verb('Light', 'setTheme', 'light')} ${verb('Take it away', 'destroy')} ${verb('Bring it back', 'init')}`,
      })}
      ${example({
        id: 'buttons',
        title: 'Behind buttons of yours',
        text: 'Any element opens the chat or the booking. What you know already can stand in the fields.',
        code: buttonCode,
        live: html`<button type="button" data-frontdesk-open>Talk to us</button>
          <button type="button" data-frontdesk-open="booking" data-frontdesk-service="Portrait session">
            Book a portrait
          </button>
          ${verb('Fill in my name', 'prefill', { name: 'Vera Lindholm', email: 'vera@letter.example' })}`,
      })}
      ${example({
        id: 'inline',
        title: 'In the middle of a page',
        text: 'It fills an element that has a height. The chat is fetched when it comes near the view.',
        code: inlineCode,
        live: html`<div class="inline" data-frontdesk-inline="inline"></div>`,
      })}
      ${example({
        id: 'several',
        title: 'Several on one page',
        text: 'Each has a name and may belong to another site. Here the dentist in Chicago answers, too.',
        code: severalCode,
        live: html`<button type="button" id="other">Ask the dentist</button>`,
      })}
      ${example({
        id: 'link',
        title: 'A page of its own',
        text: 'For mails, QR codes and social profiles: a link that needs no web site around it.',
        code: linkCode(embed),
        live: html`<a href="${widgetUrl}/chat/${siteKey}">Open the chat</a>
          <a href="${widgetUrl}/chat/${siteKey}#book=Portrait session">Book a portrait</a>`,
      })}
      ${example({
        id: 'react',
        title: 'In React',
        text: 'A component for the corner, one for the middle, and a hook that speaks to them. They leave nothing behind.',
        code: reactCode(embed),
      })}
      ${example({
        id: 'events',
        title: 'What your page hears',
        text: 'Ids, numbers and enums, never a name or a word of the conversation. Use the chat, and watch.',
        code: eventsCode,
        live: html`<div class="log" role="log" aria-label="Events"><ol id="heard">
          <li class="none">Nothing has happened yet.</li>
        </ol></div>`,
      })}
    </main>`,
  })
}
