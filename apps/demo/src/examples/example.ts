import { html } from 'hono/html'
import type { Html } from '../shared/business.ts'

interface Example {
  id: string
  title: string
  text: string
  /** What a developer writes for it. */
  code: string
  /** The thing itself. */
  live?: Html
}

export function example({ id, title, text, code, live }: Example): Html {
  return html`<section aria-labelledby="${id}">
    <h2 id="${id}">${title}</h2>
    <p>${text}</p>
    ${live && html`<div class="live">${live}</div>`}
    <pre tabindex="0" role="region" aria-label="Code: ${title}"><code>${code}</code></pre>
  </section>`
}

/** A button that does no more than call this verb. */
export function verb(label: string, name: string, value?: unknown): Html {
  return html`<button type="button" data-verb="${name}" data-value="${JSON.stringify(value ?? null)}">${label}</button>`
}
