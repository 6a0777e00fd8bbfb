import { readFileSync } from 'node:fs'
import { Hono } from 'hono'
import { parseForm } from '../api/parse-form.ts'
import type { Form } from '../api/parse-form.ts'
import { isEmail } from '../api/value-readers.ts'
import { awaitsDelayed, payByBankDebit } from '../payments/delayed-payment.ts'
import { delayedMethodOf } from '../payments/delayed-methods.ts'
import { payByCard } from '../payments/pay-by-card.ts'
import { cardNumber } from '../payments/test-cards.ts'
import type { SessionRecord } from '../state/state.ts'
import type { World } from '../state/world.ts'
import { closedPage, unknownPage } from './closed-page.ts'
import { pageResponse } from './page-response.ts'
import { firstTyped, payPage } from './pay-page.ts'
import type { Problem, Typed } from './pay-page.ts'
import { receiptPage } from './receipt-page.ts'
import { returnUrl } from './return-url.ts'

/** The page that a buyer sees, and the style and icon of all pages. */
export function servePages(world: World): Hono {
  const app = new Hono()
  app.get('/_assets/page.css', () => asset(['./page.css', './checkout.css', './board.css'], 'text/css; charset=utf-8'))
  app.get('/_assets/icon.svg', () => asset(['./icon.svg'], 'image/svg+xml'))
  app.get('/c/pay/:id', (c) => {
    const record = world.state.sessions.get(c.req.param('id'))
    return record === undefined ? pageResponse(unknownPage(), { status: 404 }) : show(world, record)
  })
  app.get('/receipts/:id', (c) => {
    const charge = world.state.charges.get(c.req.param('id'))
    return charge === undefined
      ? pageResponse(unknownPage(), { status: 404 })
      : pageResponse(receiptPage(world, charge))
  })
  app.post('/c/pay/:id', async (c) => {
    const record = world.state.sessions.get(c.req.param('id'))
    if (record === undefined) return pageResponse(unknownPage(), { status: 404 })
    const form = parseForm(await c.req.text())
    return submit(world, record, typedIn(record, form))
  })
  return app
}

/** A page with a problem is still answered with 200: browsers report anything else in the console, as an error of the page. */
function show(world: World, record: SessionRecord, again?: { typed: Typed; problem: Problem }): Response {
  const business = world.state.accounts.get(record.account)?.business_profile?.name ?? 'the business'
  const { session } = record
  if (session.status !== 'open')
    return pageResponse(closedPage(record, { business, isOnItsWay: awaitsDelayed(world, record) }))
  const page = payPage({ record, business, typed: again?.typed ?? firstTyped(record), problem: again?.problem })
  return pageResponse(page, { formTargets: [session.success_url] })
}

function submit(world: World, record: SessionRecord, typed: Typed): Response {
  const { session } = record
  if (session.status !== 'open') return show(world, record)
  const problem = pay(world, record, typed)
  if (problem !== undefined) return show(world, record, { typed, problem })
  return new Response(null, { status: 303, headers: { location: returnUrl(session) } })
}

function pay(world: World, record: SessionRecord, typed: Typed): Problem | undefined {
  const buyer = { email: typed.email, name: null }
  if (!isEmail(typed.email)) return { field: 'email', message: 'Enter an e-mail address.' }
  if (typed.method === 'bank_debit' && delayedMethodOf(record.session) !== undefined) {
    payByBankDebit(world, record, buyer)
    return undefined
  }
  const takesCards = record.session.payment_method_types.includes('card')
  if (typed.method !== 'card' || !takesCards) return { field: 'method', message: 'Choose how to pay.' }
  const number = cardNumber(typed.card)
  if (number === undefined) return { field: 'card', message: 'Your card number is incomplete.' }
  const decline = payByCard(world, record, { number, buyer })
  return decline === null ? undefined : { field: 'card', message: decline.message }
}

function typedIn({ session }: SessionRecord, form: Form): Typed {
  const typed = (name: string) => {
    const value = form[name]
    return typeof value === 'string' ? value.trim() : ''
  }
  return { email: session.customer_email ?? typed('email'), method: typed('method'), card: typed('card') }
}

function asset(files: readonly string[], type: string): Response {
  const headers = { 'content-type': type, 'cache-control': 'no-cache', 'x-content-type-options': 'nosniff' }
  return new Response(files.map((file) => readFileSync(new URL(file, import.meta.url), 'utf8')).join('\n'), { headers })
}
