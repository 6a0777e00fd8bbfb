import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

/** What a visitor downloads, in bytes gzipped, and how much of it we allow ourselves. */
export type Weight = { name: string; bytes: number; limit: number }
type Manifest = Record<string, { file: string; css?: string[]; imports?: string[] }>

const dist = join(import.meta.dirname, 'dist')
const chat = 'src/frame/main.tsx'
const booking = ['src/frame/booking/booking-part.tsx', 'src/frame/booking/booking-actions.ts']

/** Of what was built last. A page that nobody talks on pays the loader only; everybody else, one language. */
export function weigh(): Weight[] {
  const manifest = readManifest()
  const languages = Object.keys(manifest).flatMap((part) => /^src\/frame\/words\/([a-z]{2})\.ts$/.exec(part)?.[1] ?? [])
  return [
    { name: 'loader: all there is before anybody means to use it', bytes: gzipped(['widget.js']), limit: 1_800 },
    heaviest('chat', chatIn, 38_000),
    heaviest('chat with booking', (language) => [...chatIn(language), ...bookingIn(language)], 55_000),
  ]

  function heaviest(name: string, partsIn: (language: string) => string[], limit: number): Weight {
    const [most] = languages
      .map((language) => ({ language, bytes: gzipped(filesOf(manifest, partsIn(language))) }))
      .toSorted((one, other) => other.bytes - one.bytes)
    if (!most) throw new Error('the build has no language')
    const language = new Intl.DisplayNames('en', { type: 'language' }).of(most.language)
    return { name: `${name}, in the heaviest language: ${language}`, bytes: most.bytes, limit }
  }
}

/** What is weighed as the chat, by address. That nothing else is fetched is proved by apps/demo/test/first-load.test.ts. */
export function chatFiles(language: string): string[] {
  return filesOf(readManifest(), chatIn(language)).map((file) => `/${file}`)
}

function chatIn(language: string): string[] {
  return [chat, `src/frame/words/${language}.ts`]
}

function bookingIn(language: string): string[] {
  return [...booking, `src/frame/words/booking/${language}.ts`]
}

/** The scripts and style sheets that these parts need, with everything that they cannot do without. */
function filesOf(manifest: Manifest, parts: string[]): string[] {
  const wanted = new Set(parts)
  for (const part of wanted) for (const each of chunkOf(part).imports ?? []) wanted.add(each)
  const files = [...wanted].map(chunkOf).flatMap(({ file, css = [] }) => [file, ...css])
  return [...new Set(files)].map((file) => `frame/${file}`)

  function chunkOf(part: string): Manifest[string] {
    const chunk = manifest[part]
    if (!chunk) throw new Error(`the build has no part ${part}`)
    return chunk
  }
}

function readManifest(): Manifest {
  return JSON.parse(readFileSync(join(dist, 'frame/.vite/manifest.json'), 'utf8')) as Manifest // as vite.config.ts asks for
}

function gzipped(files: string[]): number {
  return files.reduce((sum, file) => sum + gzipSync(readFileSync(join(dist, file)), { level: 9 }).length, 0)
}
