import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type LaunchOptions, chromium } from 'playwright-core'
import { findBrowsers } from '../browser/find-browsers.ts'
import type { Gate } from '../gates.ts'
import { root } from '../root.ts'
import { startWatched } from '../watched-process.ts'
import { startDemoSystem } from '../walks/demo-system.ts'
import { serveLabPage } from './lab-page.ts'

/** Fetched by npx when it is measured: nothing else needs so much. */
const lighthouse = 'lighthouse@13.5.0'
const rounds = 15

const measures = {
  performance: { what: 'Lighthouse performance', unit: 'points', least: 1 },
  blocking: { what: 'Total blocking time', unit: 'ms', least: 10 },
  shift: { what: 'Layout shift', unit: 'screens', least: 0.005 },
} as const
type Measured = Record<keyof typeof measures, number>
const names = ['performance', 'blocking', 'shift'] as const

/** What the launcher costs the page that it is on: the same page with and without it, by turns. */
export const pageWithAndWithout: Gate = {
  title: 'A page with and without the chat',
  visible: true,
  async run(signal) {
    await using system = await startDemoSystem()
    await using page = await serveLabPage(system.places.demoUrl)
    const browser = await workingBrowser()
    const heavy = await runLighthouse(page.withHeavyScript, browser)
    if (heavy.blocking < 10 * measures.blocking.least || heavy.shift < 10 * measures.shift.least)
      throw new Error('A heavy script was not noticed: nothing that is measured here would mean anything.')
    process.stdout.write(`A heavy script is noticed: ${told(heavy)}\n`)
    const [plain, embedded]: [Measured[], Measured[]] = [[], []]
    for (let round = 0; round < rounds; round++) {
      const turns = [
        { url: page.without, seen: plain },
        { url: page.withWidget, seen: embedded },
      ]
      for (const { url, seen } of round % 2 ? turns.toReversed() : turns) {
        signal.throwIfAborted()
        seen.push(await runLighthouse(url, browser))
      }
      process.stdout.write(`${round + 1} of ${rounds}\n`)
    }
    const isWorse = report(plain, embedded)
    if (isWorse) throw new Error('The page is slower with the chat on it.')
  },
}

async function runLighthouse(url: string, { executablePath = '', args = [], env }: LaunchOptions): Promise<Measured> {
  const folder = await mkdtemp(join(tmpdir(), 'frontdesk-lighthouse-'))
  try {
    const file = join(folder, 'report.json')
    const flags = ['--headless=new', '--no-sandbox', ...args].join(' ')
    const what = ['--only-categories=performance', '--output=json', `--output-path=${file}`, '--quiet']
    const command = ['npx', '--yes', lighthouse, url, ...what, `--chrome-flags=${flags}`]
    const surroundings = { ...process.env, ...env, CHROME_PATH: executablePath }
    const running = startWatched({ command, cwd: root, env: surroundings, inheritOutput: false, withChildren: true })
    const result = await running.exited
    if (result !== 0) throw new Error(`Lighthouse failed (${result}).`)
    const { categories, audits } = JSON.parse(await readFile(file, 'utf8')) as LighthouseReport // its own format
    return {
      performance: (categories.performance.score ?? 0) * 100,
      blocking: audits['total-blocking-time'].numericValue ?? 0,
      shift: audits['cumulative-layout-shift'].numericValue ?? 0,
    }
  } finally {
    await rm(folder, { recursive: true })
  }
}

/** What is read of https://github.com/GoogleChrome/lighthouse/blob/main/docs/understanding-results.md */
type LighthouseReport = {
  categories: { performance: { score: number | null } }
  audits: Record<'total-blocking-time' | 'cumulative-layout-shift', { numericValue?: number }>
}

function report(plain: readonly Measured[], embedded: readonly Measured[]): boolean {
  let isWorse = false
  for (const name of names) {
    const { what, unit, least } = measures[name]
    const of = (seen: readonly Measured[]) => seen.map((one) => one[name]).toSorted((a, b) => a - b)
    const [without, with_] = [of(plain), of(embedded)]
    // What the very same page differs by from one time to the next.
    const noise = Math.max(least, quantile(without, 0.75) - quantile(without, 0.25))
    const difference = quantile(with_, 0.5) - quantile(without, 0.5)
    const costs = name === 'performance' ? -difference : difference
    if (costs > noise) isWorse = true
    const numbers = [quantile(without, 0.5), quantile(with_, 0.5), noise].map((number) => Number(number.toFixed(3)))
    process.stdout.write(`${what}: ${numbers[0]} without, ${numbers[1]} with, in ${unit} (noise ${numbers[2]})\n`)
  }
  return isWorse
}

function told(measured: Measured): string {
  return names.map((name) => `${measures[name].what} ${Number(measured[name].toFixed(3))}`).join(', ')
}

function quantile(sorted: readonly number[], at: number): number {
  return sorted[Math.round((sorted.length - 1) * at)] ?? 0
}

async function workingBrowser(): Promise<LaunchOptions> {
  for await (const found of findBrowsers()) {
    const browser = await chromium.launch(found).catch(() => undefined)
    await browser?.close()
    if (browser) return found
  }
  throw new Error('There is no browser for this kind of machine. Install Chrome or Chromium.')
}
