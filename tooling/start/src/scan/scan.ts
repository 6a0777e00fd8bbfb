import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { elapsed } from '../../bootstrap/step.mjs'
import type { Gate } from '../gates.ts'
import { aborted } from '../interruption.ts'
import { type DemoSystem, startDemoSystem } from '../walks/demo-system.ts'
import { type Caller, callersOf } from './callers.ts'
import { startControl } from './control.ts'
import { keepSessions, liftLimits } from './lift-limits.ts'
import { prepareTargets } from './targets.ts'
import { runSqlmap } from './run-sqlmap.ts'
import { runWapiti } from './run-wapiti.ts'
import { type Place, isInstalled } from './scanner.ts'

/** Lets scanners of others loose on the real system, freshly started and on this machine only. */
export const scan: Gate = {
  title: 'Scan',
  run: (signal) => Promise.race([scanAll(signal), aborted(signal)]),
  visible: true,
}

async function scanAll(signal: AbortSignal): Promise<void> {
  const installed = { sqlmap: isInstalled('sqlmap'), wapiti: isInstalled('wapiti') }
  for (const [name, there] of Object.entries(installed)) {
    if (!there) console.log(`  ${name} is not installed, so it does not run. On Debian: apt-get install ${name}`)
  }
  if (!installed.sqlmap && !installed.wapiti) return
  const begin = performance.now()
  await using system = await startDemoSystem()
  await liftLimits(system.ownerUrl)
  const folder = await mkdtemp(join(tmpdir(), 'frontdesk-scan-'))
  try {
    const findings: string[] = []
    if (installed.sqlmap) findings.push(...(await scanWithSqlmap(system, { folder, signal })))
    if (installed.wapiti) findings.push(...(await runWapiti(system.places, { folder, signal })))
    if (findings.length > 0) throw new Error(findings.map((finding) => `  ${finding}`).join('\n'))
    console.log(`  Nothing found (${elapsed(begin)})`)
  } finally {
    await rm(folder, { recursive: true })
  }
}

async function scanWithSqlmap({ places, ownerUrl }: DemoSystem, place: Place): Promise<string[]> {
  const callers = await callersOf(places)
  const targets = await prepareTargets(callers)
  await keepSessions(ownerUrl)
  await using control = await startControl(ownerUrl)
  const [controlled, ...attacks] = await runSqlmap([control.target, ...targets], place)
  const good = targets.filter(({ status }) => status === 200).length
  const requests = attacks.reduce((sum, attack) => sum + attack.requests, 0)
  console.log(`  sqlmap: ${targets.length} calls (${good} of them good ones), ${requests} requests`)
  const blind = controlled?.findings.length ? [] : ['sqlmap did not find the hole that is there, so it says nothing']
  const found = attacks.flatMap(({ target, findings }) => findings.map((text) => `sqlmap, ${target.name}: ${text}`))
  return [...blind, ...found, ...(await endedSessions(callers))]
}

/** Whoever is thrown out in the middle has not been heard: then nothing was found because nothing was asked. */
async function endedSessions(callers: Caller[]): Promise<string[]> {
  const answers = callers.map(async ({ surface, proof, call }) => {
    const { status } = await call(proof, {})
    return status === 200 ? [] : [`the ${surface} session ended during the scan, so it says little`]
  })
  return (await Promise.all(answers)).flat()
}
