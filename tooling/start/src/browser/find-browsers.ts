import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { chromium, type LaunchOptions } from 'playwright-core'
import { unpackChromium } from './unpack-chromium.ts'

const INSTALLED = [
  '/usr/bin/google-chrome',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

/** Best first. An installed one may still be a stub that does not start, so there is always a next one to try. */
export async function* findBrowsers(): AsyncGenerator<LaunchOptions> {
  for (const executablePath of [chromium.executablePath(), ...INSTALLED]) {
    if (existsSync(executablePath)) yield { executablePath }
  }
  if (process.platform !== 'linux' || process.arch !== 'x64') return
  const folder = await unpackChromium()
  const own = { executablePath: join(folder, 'chromium'), args: ['--no-zygote', '--in-process-gpu'] }
  const fonts: Record<string, string> = existsSync('/etc/fonts/fonts.conf')
    ? {}
    : { FONTCONFIG_PATH: join(folder, 'fonts') }
  yield { ...own, env: { ...process.env, ...fonts } }
  yield { ...own, env: { ...process.env, ...fonts, LD_LIBRARY_PATH: join(folder, 'al2023', 'lib') } }
}
