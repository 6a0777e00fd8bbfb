import { asTenant } from '@frontdesk/db/as-tenant'
import { setSiteOrigins } from '@frontdesk/api/tenant/create-tenant'
import { addOffer } from '@frontdesk/testkit/arrange'
import { launchBrowser, openPage } from '@frontdesk/testkit/browser'
import { type TestApp, startTestApp } from '@frontdesk/testkit/start-test-app'
import type { Browser, BrowserContextOptions, FrameLocator, Page } from 'playwright-core'
import { startDemo } from '../src/start-demo.ts'

/** The whole house with the demo pages in front and a browser to walk it with. */
export type House = AsyncDisposable & {
  app: TestApp
  demoUrl: string
  newPage(options?: BrowserContextOptions & { expected?: RegExp[] }): Promise<Page & AsyncDisposable>
}

/** Vera's browser stands in Berlin, an hour ahead of the studio. */
export const visitorContext: BrowserContextOptions = { timezoneId: 'Europe/Berlin', locale: 'en-GB' }

export async function openHouse(options: { withLine?: boolean } = {}): Promise<House> {
  await using opened = new AsyncDisposableStack()
  const app = opened.use(await startTestApp({ ...options, wallClock: true, runJobs: true }))
  const siteKeys = { lisbon: app.a.siteKey, chicago: app.b.siteKey }
  const demo = opened.use(await startDemo({ port: 0, widgetUrl: app.server.widgetUrl, siteKeys }))
  for (const { tenantId } of [app.a, app.b]) {
    await asTenant({ kysely: app.owner }, tenantId, async (tx) => {
      const { id } = await tx
        .selectFrom('site')
        .select('id')
        .where('tenant_id', '=', tenantId)
        .executeTakeFirstOrThrow()
      await setSiteOrigins(tx, tenantId, { siteId: id, origins: [demo.url] })
    })
  }
  await addOffer(app, app.a)
  const browser: Browser & AsyncDisposable = opened.use(await launchBrowser())
  const running = opened.move()
  return {
    app,
    demoUrl: demo.url,
    newPage: async ({ expected, ...options } = {}) => {
      const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options })
      const page = await openPage(context, expected ? { expected } : {})
      const dispose = page[Symbol.asyncDispose].bind(page)
      return Object.assign(page, {
        [Symbol.asyncDispose]: async () => {
          try {
            await dispose()
          } finally {
            await context.close()
          }
        },
      })
    },
    [Symbol.asyncDispose]: () => running.disposeAsync(),
  }
}

/** Opens the chat on the business's page. */
export async function openChat(page: Page, url: string): Promise<FrameLocator> {
  await page.goto(url)
  await page.getByRole('button', { name: 'Open chat' }).click()
  const chat = page.frameLocator('iframe')
  await chat.getByRole('textbox', { name: 'Your message' }).waitFor()
  return chat
}

/** What the page's own script says to the chat. */
export async function tell(page: Page, verb: 'identify' | 'logout', token?: string): Promise<void> {
  await page.evaluate(
    ([name, value]) => {
      const { Frontdesk } = window as unknown as { Frontdesk: (verb?: string, value?: string) => void } // the loader's
      Frontdesk(name, value)
    },
    [verb, token] as const,
  )
}

/** From "book" to the offer that waits for a yes. */
export async function chooseATime(chat: FrameLocator): Promise<void> {
  await chat.getByRole('button', { name: 'Book an appointment' }).first().click()
  await chat.getByRole('button', { name: /Portrait session/ }).click()
  await chat
    .getByRole('group', { name: /^Times on/ })
    .getByRole('button')
    .first()
    .click()
  await chat.getByRole('textbox', { name: 'Your name' }).fill('Vera Visitor')
  await chat.getByRole('textbox', { name: 'E-mail address' }).fill('vera@example.com')
  await chat.getByRole('button', { name: 'Continue' }).click()
  await chat.getByRole('button', { name: /^(Confirm|Send the request)$/ }).waitFor()
}

/** Confirms and goes to the payment page, which opens in a tab of its own. */
export async function goToPayment(page: Page, chat: FrameLocator): Promise<Page> {
  await chat.getByRole('button', { name: 'Confirm' }).click()
  const opened = page.waitForEvent('popup')
  await chat.getByRole('button', { name: /^Pay €180/ }).click()
  const payment = await opened
  await payment.getByRole('button', { name: /^Pay/ }).waitFor()
  return payment
}

export async function logIn(page: Page, app: TestApp): Promise<void> {
  await page.goto(`${app.server.appUrl}/admin/`)
  await page.getByRole('textbox', { name: 'E-mail' }).fill(app.a.email)
  await page.getByRole('textbox', { name: 'Password' }).fill(app.a.password)
  await page.getByRole('button', { name: 'Log in' }).click()
}
