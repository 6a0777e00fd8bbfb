import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

/** What a visitor downloads, gzipped, and how much of it we allow ourselves. A page that nobody talks on pays the first only. */
type Chunk = { file: string; css?: string[]; imports?: string[] }

const dist = join(import.meta.dirname, 'dist')
const manifest: Record<string, Chunk> = JSON.parse(readFileSync(join(dist, 'frame/.vite/manifest.json'), 'utf8'))
const chat = 'src/frame/main.tsx'
const booking = ['src/frame/booking/booking-part.tsx', 'src/frame/booking/booking-actions.ts']
const budgets = [
  { name: 'loader', files: ['widget.js'], limit: 1_800 },
  { name: 'chat', files: filesOf([chat]), limit: 38_000 },
  { name: 'chat with booking', files: filesOf([chat, ...booking]), limit: 55_000 },
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

/** The scripts and style sheets that these parts need, with everything that they cannot do without. */
function filesOf(parts: string[]): string[] {
  const wanted = [...parts]
  for (const part of wanted) wanted.push(...(chunkOf(part).imports ?? []).filter((each) => !wanted.includes(each)))
  const files = wanted.map(chunkOf).flatMap(({ file, css = [] }) => [file, ...css])
  return [...new Set(files)].map((file) => `frame/${file}`)
}

function chunkOf(part: string): Chunk {
  const chunk = manifest[part]
  if (!chunk) throw new Error(`the build has no part ${part}`)
  return chunk
}
