import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { run } from './run.mjs'
import { elapsed, step } from './step.mjs'
import { waitForTurn } from './turn.mjs'

/**
 * Installs what is not there or not up to date.
 *
 * @param {{ root: string, env: NodeJS.ProcessEnv }} place
 * @returns {Promise<string>} the folder that holds pnpm's program
 */
export async function ensureInstalled({ root, env }) {
  const ready = readMarker(root)
  if (ready) return ready
  const endTurn = await waitForTurn(join(root, '.frontdesk', 'installing'))
  try {
    return readMarker(root) ?? (await install(root, env))
  } finally {
    endTurn()
  }
}

async function install(root, env) {
  const begin = performance.now()
  console.log('  Setting up. The first time, this takes a minute or two.')
  const { packageManager } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const pnpm = await step(`Get ${packageManager.replace('@', ' ')}`, async () => {
    const output = await run(['npx', '--yes', `--package=${packageManager}`, '--call=command -v pnpm'], {
      cwd: root,
      env,
    })
    return dirname(output.trim().split('\n').at(-1))
  })
  await step('Install packages', (tell) =>
    run([join(pnpm, 'pnpm'), 'install', '--frozen-lockfile', '--reporter=append-only'], {
      cwd: root,
      // Without a terminal of its own it must not ask before it renews node_modules.
      env: { ...env, CI: 'true' },
      onLine: (line) => line.startsWith('Progress:') && tell(line.slice('Progress: '.length)),
    }),
  )
  writeFileSync(markerOf(root), JSON.stringify({ fingerprint: fingerprint(root), pnpm }))
  console.log(`  Installed in ${elapsed(begin)}.\n`)
  return pnpm
}

/** Undefined unless the packages here are those that the files ask for now. */
function readMarker(root) {
  try {
    const marker = JSON.parse(readFileSync(markerOf(root), 'utf8'))
    const complete = existsSync(join(root, 'node_modules', '.bin', 'node')) && existsSync(join(marker.pnpm, 'pnpm'))
    return complete && marker.fingerprint === fingerprint(root) ? marker.pnpm : undefined
  } catch {
    return undefined
  }
}

function markerOf(root) {
  return join(root, 'node_modules', '.frontdesk-installed')
}

function fingerprint(root) {
  const folders = ['apps', 'packages', 'tooling'].flatMap((room) =>
    readdirSync(join(root, room)).map((name) => join(room, name)),
  )
  const manifests = ['.', ...folders.sort()].map((folder) => join(folder, 'package.json'))
  const hash = createHash('sha256').update(`${process.platform} ${process.arch}`)
  for (const file of ['pnpm-lock.yaml', 'pnpm-workspace.yaml', ...manifests]) {
    const path = join(root, file)
    if (existsSync(path)) hash.update(file).update(readFileSync(path))
  }
  return hash.digest('hex')
}
