import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { weigh } from '@frontdesk/widget-app/weigh'
import type { Gate } from '../gates.ts'
import { runCommand } from '../run-command.ts'
import { type Peer, peers } from './peers.ts'

type Row = { name: string; bytes: number }

/** Downloads the peers' packages from the npm registry and prints what a visitor would load of each, beside ours. */
export const peersWeight: Gate = {
  title: 'Peers',
  visible: true,
  async run(signal) {
    const folder = await mkdtemp(join(tmpdir(), 'frontdesk-peers-'))
    try {
      const rows = ownRows()
      for (const peer of peers) rows.push(await weighPeer(peer, { folder, signal }))
      process.stdout.write(`${tableOf(rows)}\n`)
    } finally {
      await rm(folder, { recursive: true })
    }
  },
}

async function weighPeer(peer: Peer, { folder, signal }: { folder: string; signal: AbortSignal }): Promise<Row> {
  const home = join(folder, peer.package.replaceAll(/\W/g, '-'))
  const wanted = `${peer.package}@${peer.version}`
  // Nothing of it is run: no script of the package, and none of what it depends on is even downloaded.
  await runCommand({ command: ['npm', 'pack', wanted, '--ignore-scripts', '--silent'], cwd: folder, signal })
  const archive = `${peer.package.replace('@', '').replace('/', '-')}-${peer.version}.tgz`
  await runCommand({ command: ['mkdir', home], cwd: folder, signal })
  await runCommand({ command: ['tar', '-xzf', archive, '-C', home], cwd: folder, signal })
  const bytes = await gzipped(peer.files.map((file) => join(home, 'package', file)))
  return { name: `${peer.name} (${wanted})`, bytes }
}

function ownRows(): Row[] {
  return weigh().map(({ name, bytes }) => ({ name: `Frontdesk, ${name}`, bytes }))
}

async function gzipped(files: readonly string[]): Promise<number> {
  let bytes = 0
  for (const file of files) bytes += gzipSync(await readFile(file), { level: 9 }).length
  return bytes
}

function tableOf(rows: readonly Row[]): string {
  const lines = rows.map(({ name, bytes }) => `| ${name} | ${(bytes / 1_000).toFixed(1)} |`)
  return ['| loaded | kB, gzipped |', '|---|---:|', ...lines].join('\n')
}
