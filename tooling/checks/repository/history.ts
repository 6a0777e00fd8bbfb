import { execFileSync, spawn } from 'node:child_process'
import { root } from './tracked-files.ts'

export type Blob = { oid: string; path: string; text: string }

/** Every text file that any commit ever held, each content once, under the first path it stood at. */
export async function* blobsOfHistory(cwd = root): AsyncGenerator<Blob> {
  const named = git(cwd, ['rev-list', '--objects', '--all']).split('\n').filter(Boolean)
  const paths = new Map(named.map((line) => [line.slice(0, line.indexOf(' ')), line.slice(line.indexOf(' ') + 1)]))
  for await (const { oid, type, content } of objects(cwd, [...paths.keys()])) {
    if (type !== 'blob' || content.subarray(0, 8_000).includes(0)) continue // pictures and fonts
    yield { oid, path: paths.get(oid) ?? '', text: content.toString('utf8') }
  }
}

/** What was said about each commit, and whether older ones were left behind when this was cloned. */
export function commitsOf(cwd = root): { messages: string[]; shallow: boolean } {
  return {
    messages: git(cwd, ['log', '-z', '--all', '--format=%H%n%an%n%B']).split('\0').filter(Boolean),
    shallow: git(cwd, ['rev-parse', '--is-shallow-repository']).trim() === 'true',
  }
}

async function* objects(cwd: string, oids: string[]): AsyncGenerator<{ oid: string; type: string; content: Buffer }> {
  const child = spawn('git', ['cat-file', '--batch', '--buffer'], { cwd, stdio: ['pipe', 'pipe', 'ignore'] })
  child.stdin.end(`${oids.join('\n')}\n`)
  let rest = Buffer.alloc(0)
  for await (const chunk of child.stdout) {
    rest = Buffer.concat([rest, chunk])
    // `<oid> <type> <size>`, a line end, the content and another line end.
    for (let end = rest.indexOf(10); end >= 0; end = rest.indexOf(10)) {
      const [oid = '', type = '', size = '0'] = rest.subarray(0, end).toString('utf8').split(' ')
      const next = end + 1 + Number(size) + 1
      if (next > rest.length) break
      yield { oid, type, content: rest.subarray(end + 1, next - 1) }
      rest = rest.subarray(next)
    }
  }
}

function git(cwd: string, args: string[]): string {
  return execFileSync('git', args, { cwd, encoding: 'utf8', maxBuffer: 1e9, stdio: ['ignore', 'pipe', 'ignore'] })
}
