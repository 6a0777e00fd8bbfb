import { html } from 'hono/html'

type Button = { action: string; label: string; fields?: Record<string, string>; about?: string }

/** `about` tells buttons of the same label apart for those who hear the page. */
export function button({ action, label, fields = {}, about }: Button): ReturnType<typeof html> {
  return html`<form method="post" action="${action}">
    ${Object.entries(fields).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`)}
    <button class="small" type="submit" ${about === undefined ? '' : html`aria-label="${label}: ${about}"`}>${label}</button>
  </form>`
}
