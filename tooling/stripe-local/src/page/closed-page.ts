import { html } from 'hono/html'
import type { SessionRecord } from '../state/state.ts'
import { layout } from './layout.ts'
import { returnUrl } from './return-url.ts'

type Html = ReturnType<typeof html>

type Facts = { business: string; isOnItsWay: boolean }

/** What a session's page says once it cannot be paid any more. */
export function closedPage({ session }: SessionRecord, { business, isOnItsWay }: Facts): Html {
  if (session.status === 'expired') {
    const text = 'It was open for a limited time. Nothing was charged.'
    return message({ title: 'This checkout has expired', text, back: session.cancel_url, business })
  }
  const back = returnUrl(session)
  if (isOnItsWay) {
    return message({
      title: 'You’re all done here',
      text: 'The payment is on its way; the bank decides later.',
      back,
      business,
    })
  }
  if (session.payment_status === 'paid') {
    return message({ title: 'You’re all done here', text: 'This payment has been made.', back, business })
  }
  return message({
    title: 'This payment has failed',
    text: 'The bank did not pay. Nothing was charged.',
    back,
    business,
  })
}

export function unknownPage(): Html {
  return layout({
    title: 'No such checkout',
    body: html`<section class="message">
      <h1>No such checkout</h1>
      <p>The address is not complete, or the stand-in was started anew since.</p>
    </section>`,
  })
}

function message({
  title,
  text,
  back,
  business,
}: {
  title: string
  text: string
  back: string | null
  business: string
}): Html {
  return layout({
    title,
    body: html`<section class="message">
      <h1>${title}</h1>
      <p>${text}</p>
      ${back === null ? '' : html`<p><a class="primary" href="${back}">Go back to ${business}</a></p>`}
    </section>`,
  })
}
