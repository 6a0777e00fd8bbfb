import { type Browser, chromium, type LaunchOptions } from 'playwright-core'
import { findBrowsers } from './browser/find-browsers.ts'

/** A browser that reaches this machine only: what would phone home is off, and other names do not resolve. */
const ARGUMENTS = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-sync',
  '--no-first-run',
  '--no-pings',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE *.localhost, EXCLUDE 127.0.0.1',
]

/** Starts in a tenth of a second (the very first time it is unpacked, in about three). */
export async function launchBrowser(): Promise<Browser & AsyncDisposable> {
  const failures: unknown[] = []
  for await (const found of findBrowsers()) {
    const browser = await tryLaunch(found).catch((error: unknown) => void failures.push(error))
    if (browser) return browser
  }
  throw new AggregateError(
    failures,
    'No browser starts here. Install Chrome or Chromium, or run: npx playwright-core install --with-deps chromium',
  )
}

function tryLaunch({ args = [], ...found }: LaunchOptions): Promise<Browser> {
  return chromium.launch({ ...found, args: [...ARGUMENTS, ...args] })
}
