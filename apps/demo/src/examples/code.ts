import { stub } from '../shared/embed-snippet.ts'
import type { Embed } from '../shared/business.ts'

export function cornerCode({ widgetUrl, siteKey }: Embed): string {
  return `<script>${stub}</script>
<script async src="${widgetUrl}/widget.js"
  data-site="${siteKey}" data-look="--fd-accent:#0e5c53"></script>

<script>
  Frontdesk('open')
  Frontdesk('setTheme', 'dark')
</script>`
}

export const buttonCode = `<button data-frontdesk-open>Talk to us</button>

<button data-frontdesk-open="booking"
  data-frontdesk-service="Portrait session">Book a portrait</button>

<script>
  Frontdesk('prefill', { name: 'Vera Lindholm', email: 'vera@letter.example' })
</script>`

export const inlineCode = `<div data-frontdesk-inline="inline" style="height: 640px"></div>`

export const severalCode = `Frontdesk('dentist.init', { site: 'site_…', launcher: 'none' })
Frontdesk('dentist.open')`

export function linkCode({ widgetUrl, siteKey }: Embed): string {
  return `<a href="${widgetUrl}/chat/${siteKey}">Open the chat</a>
<a href="${widgetUrl}/chat/${siteKey}#book=Portrait session">Book a portrait</a>`
}

export function reactCode({ widgetUrl, siteKey }: Embed): string {
  return `import { Frontdesk, FrontdeskInline, useFrontdesk } from '@frontdesk/react'

const place = { url: '${widgetUrl}', site: '${siteKey}' }

export function Contact() {
  const desk = useFrontdesk()
  return (
    <>
      <Frontdesk {...place} onEvent={(detail) => track(detail.type)} />
      <button onClick={() => desk.book({ service: 'Portrait session' })}>Book</button>
    </>
  )
}`
}

export const eventsCode = `Frontdesk('on', 'booking:confirmed', ({ detail }) => track(detail.bookingId))
Frontdesk('on', '*', ({ detail }) => console.log(detail))

// or, from anywhere on the page:
addEventListener('frontdesk:opened', ({ detail }) => track('chat opened'))`
