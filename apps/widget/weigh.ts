import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

/** What a visitor downloads, in bytes gzipped, and how much of it we allow ourselves. */
export type Weight = { name: string; bytes: number; limit: number }
type Chunk = { file: string; css?: string[]; imports?: string[] }

const dist = join(import.meta.dirname, 'dist')
const chat = 'src/frame/main.tsx'
const booking = [
  'src/frame/booking/booking-part.tsx',
  'src/frame/booking/booking-actions.ts',
  'src/frame/words/booking/en.ts',
]

/** Of what was built last. A page that nobody talks on pays the loader only. */
export function weigh(): Weight[] {
  const manifest: Record<string, Chunk> = JSON.parse(readFileSync(join(dist, 'frame/.vite/manifest.json'), 'utf8'))
  const languages = Object.keys(manifest).filter((part) => /^src\/frame\/words\/[a-z]{2}\.ts$/.test(part))
  return [
    { name: 'loader: all there is before anybody means to use it', bytes: gzipped(['widget.js']), limit: 1_800 },
    { name: 'chat', bytes: weightOf([chat]), limit: 38_000 },
    {
      name: 'heaviest language: on top where it is not English',
      bytes: Math.max(...languages.map((part) => weightOf([part]))),
      limit: 4_000,
    },
    { name: 'chat with booking', bytes: weightOf([chat, ...booking]), limit: 55_000 },
  ]

  /** The scripts and style sheets that these parts need, with everything that they cannot do without. */
  function weightOf(parts: string[]): number {
    const wanted = new Set(parts)
    for (const part of wanted) for (const each of chunkOf(part).imports ?? []) wanted.add(each)
    const files = [...wanted].map(chunkOf).flatMap(({ file, css = [] }) => [file, ...css])
    return gzipped([...new Set(files)].map((file) => `frame/${file}`))
  }

  function chunkOf(part: string): Chunk {
    const chunk = manifest[part]
    if (!chunk) throw new Error(`the build has no part ${part}`)
    return chunk
  }
}

function gzipped(files: string[]): number {
  return files.reduce((sum, file) => sum + gzipSync(readFileSync(join(dist, file)), { level: 9 }).length, 0)
}
