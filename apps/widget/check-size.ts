import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

/** What a visitor downloads, gzipped, and how much of it we allow ourselves. A page that nobody talks on pays the first only. */
const dist = join(import.meta.dirname, 'dist')
const budgets = [
  { name: 'loader', files: ['widget.js'], limit: 2_000 },
  { name: 'chat with booking', files: frameFiles(), limit: 55_000 },
]

const isTooBig = budgets.map(check).includes(false)
if (isTooBig) process.exitCode = 1

function check({ name, files, limit }: { name: string; files: string[]; limit: number }): boolean {
  const bytes = files.reduce((sum, file) => sum + gzipSync(readFileSync(join(dist, file)), { level: 9 }).length, 0)
  const fits = bytes <= limit
  const verdict = fits ? 'fits' : 'TOO BIG for'
  process.stdout.write(`${name}: ${(bytes / 1000).toFixed(2)} kB gzip, ${verdict} its ${limit / 1000} kB\n`)
  return fits
}

/** Every script and style sheet the build wrote for the iframe, whether or not the first view loads it. */
function frameFiles(): string[] {
  type Chunk = { file: string; css?: string[] }
  const manifest: Record<string, Chunk> = JSON.parse(readFileSync(join(dist, 'frame/.vite/manifest.json'), 'utf8'))
  const files = Object.values(manifest).flatMap(({ file, css = [] }) => [file, ...css])
  return [...new Set(files)].map((file) => `frame/${file}`)
}
