import { newId } from '@frontdesk/db/ids'
import { staffOf } from '@frontdesk/testkit/arrange-staff'
import { forgetRequests } from '@frontdesk/testkit/forget-requests'
import { launchBrowser, openPage } from '@frontdesk/testkit/browser'
import { type TestApp, startTestApp } from '@frontdesk/testkit/start-test-app'
import type { BrowserContextOptions, Page } from 'playwright-core'
import type { Content } from './content/content.ts'
import { type Furnished, furnish } from './furnish.ts'
import { type Hosting, type HostServer, addressOf, startHost } from './host-server.ts'
import type { State } from './state.ts'
import { type Words, wordsOf } from './words-of.ts'

/** One state's own business, visitor and page, with nothing done yet. */
export type Scene = {
  app: TestApp
  tenant: Furnished
  content: Content
  words: Words
  page: Page
  /** Where the chat is: in its frame, or the page itself. */
  chat: Pick<Page, 'getByRole' | 'getByText' | 'locator'>
  /** The business's page, with the chat's launcher on it. */
  visit(hosting?: Partial<Hosting>): Promise<void>
  staff(): ReturnType<typeof staffOf>
  nonce(): string
}

export type Stage = AsyncDisposable & {
  app: TestApp
  /** Where the clock of the whole house stands, and with it the visitor's. */
  open(state: State, content: Content, options?: BrowserContextOptions): Promise<Scene & AsyncDisposable>
}

/** The whole house with a browser, and a clock that stands: what is seen in it is the same tomorrow. */
export async function openStage(): Promise<Stage> {
  await using opened = new AsyncDisposableStack()
  const app = opened.use(await startTestApp())
  const host = opened.use(await startHost(app.server.widgetUrl))
  const browser = opened.use(await launchBrowser())
  const running = opened.move()
  return {
    app,
    async open(state, content, options = {}) {
      await using setting = new AsyncDisposableStack()
      const tenant = await furnish(app, content, host.origin)
      // Each visitor is the first of the day.
      await forgetRequests(app)
      const context = setting.use(
        await browser.newContext({
          viewport: { width: 1280, height: 900 },
          reducedMotion: 'reduce',
          locale: content.locale,
          timezoneId: content.visitorZone,
          ...options,
        }),
      )
      context.setDefaultTimeout(15_000)
      const page = setting.use(await openPage(context, { expected: state.expected ?? [] }))
      await page.clock.setFixedTime(app.clock.now)
      const scene = sceneOf({ app, host, tenant, content, page })
      const kept = setting.move()
      return { ...scene, [Symbol.asyncDispose]: () => kept.disposeAsync() }
    },
    [Symbol.asyncDispose]: () => running.disposeAsync(),
  }
}

type Setting = { app: TestApp; host: HostServer; tenant: Furnished; content: Content; page: Page }

function sceneOf({ app, host, tenant, content, page }: Setting): Scene {
  const words = wordsOf(content)
  let staff: ReturnType<typeof staffOf> | undefined
  return {
    app,
    tenant,
    content,
    words,
    page,
    chat: page.frameLocator('iframe'),
    async visit(hosting = {}) {
      const { language, name: title } = content
      // Of two that say the same, a browser takes the first.
      const attributes = `${hosting.attributes ?? ''} data-label="${words.launcher.open}" data-look="--fd-accent:#b4532a"`
      await page.goto(addressOf(host, { siteKey: tenant.siteKey, language, title, ...hosting, attributes }))
    },
    staff: () => (staff ??= staffOf(app, tenant)),
    nonce: () => `nonce-${newId()}`,
  }
}
