import type { BrowserContext, ConsoleMessage, Page } from 'playwright-core'

export { launchBrowser } from '@frontdesk/start/launch-browser'

export type PageOptions = {
  /** Complaints that belong to the story: the browser reports every answer of 4xx as an error, for one. */
  expected?: RegExp[]
}

/** Whoever comes with many others is asked for a little work, does it and goes on: no fault of the page's. */
const askedForWork = /status of 428/

/** A page that fails its test when it is disposed, if anything in it (frames included) wrote an error. */
export async function openPage(
  context: BrowserContext,
  { expected = [] }: PageOptions = {},
): Promise<Page & AsyncDisposable> {
  const page = await context.newPage()
  const complaints: string[] = []
  const complain = (text: string) => {
    if (![askedForWork, ...expected].some((pattern) => pattern.test(text))) complaints.push(text)
  }
  page.on('console', (message) => message.type() === 'error' && complain(describeMessage(message)))
  page.on('pageerror', (error) => complain(error.stack ?? error.message))
  page.on('crash', () => complain('The page crashed.'))
  return Object.assign(page, {
    async [Symbol.asyncDispose]() {
      await page.close()
      if (complaints.length > 0) throw new Error(`The page complained:\n${complaints.join('\n')}`)
    },
  })
}

function describeMessage(message: ConsoleMessage): string {
  return `${message.text()} (${message.location().url})`
}
