import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { elapsed } from '../../bootstrap/step.mjs'
import type { Places } from '../welcome.ts'
import { type Place, runScanner } from './scanner.ts'

/** It bounds itself at two minutes and the attack that runs then; this is for one that does not. */
const mostMs = 4 * 60_000

type Report = { vulnerabilities: Record<string, { method: string; path: string; info: string }[]> }

/** What a scanner misses although it is right to be missing, and why. */
const expected: [finding: RegExp, because: string][] = [
  [/X-Frame-Options is not set/, 'frame-ancestors says it, and knows more than one origin'],
  [/X-XSS-Protection is not set/, 'browsers have dropped it, and it made holes of its own'],
]

/** Every page that a browser opens, with whatever it leads to. Returns what it found, in words. */
export async function runWapiti(places: Places, place: Place): Promise<string[]> {
  const { appUrl, widgetUrl, demo } = places
  const pages = [
    `${appUrl}/admin/`,
    `${appUrl}/hub/`,
    `${widgetUrl}/embed/${demo.lisbon.siteKey}`,
    `${appUrl}/healthz?a=1`,
  ]
  const begin = performance.now()
  const findings = await Promise.all(
    pages.map(async (page, at) => {
      const found = await scanPage(page, at, place)
      console.log(`  wapiti: ${new URL(page).pathname} (${elapsed(begin)})`)
      return found
    }),
  )
  return findings.flat()
}

async function scanPage(page: string, at: number, { folder, signal }: Place): Promise<string[]> {
  const file = join(folder, `wapiti-${at}.json`)
  const modules = 'all,-nikto,-buster,-brute_login_form,-wapp,-drupal_enum,-wp_enum'
  const bounds = ['--max-scan-time', '120', '--max-attack-time', '20', '--scope', 'folder', '--no-bugreport']
  const own = ['--store-session', join(folder, `wapiti-${at}`), '--store-config', join(folder, `wapiti-${at}`)]
  const args = ['-u', page, '-m', modules, '-f', 'json', '-o', file, ...bounds, ...own]
  const output = await runScanner('wapiti', args, { folder, signal, mostMs })
  const text = await readFile(file, 'utf8').catch(() => undefined)
  if (output === undefined || text === undefined)
    return [`wapiti, ${page}, did not get to its end: ${(output ?? 'too slow').trim().split('\n').slice(-3).join(' ')}`]
  const report = JSON.parse(text) as Report // wapiti's own format
  return Object.entries(report.vulnerabilities).flatMap(([name, all]) =>
    all
      .filter(({ info }) => !expected.some(([finding]) => finding.test(info)))
      .map(({ method, path, info }) => `wapiti, ${name}: ${method} ${path}: ${info}`),
  )
}
