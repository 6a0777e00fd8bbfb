import { readFile } from 'node:fs/promises'

export interface Asset {
  type: string
  text: string
}

const styles = {
  index: ['index.css'],
  lisbon: ['lisbon-base.css', 'lisbon-sections.css'],
  chicago: ['chicago-base.css', 'chicago-sections.css'],
  examples: ['index.css', 'examples.css'],
}

/** By name, so that nothing outside this list can be asked for. */
export const assets: ReadonlyMap<string, () => Promise<Asset>> = new Map([
  ...Object.entries(styles).flatMap(([look, files]): [string, () => Promise<Asset>][] => [
    [`${look}.css`, () => read(inStyles(files), 'text/css; charset=utf-8')],
    [`${look}.svg`, () => read(inStyles([look === 'examples' ? 'index.svg' : `${look}.svg`]), 'image/svg+xml')],
  ]),
  ['examples.js', () => read(['examples/examples.js'], 'text/javascript; charset=utf-8')],
])

function inStyles(files: string[]): string[] {
  return files.map((file) => `styles/${file}`)
}

async function read(files: string[], type: string): Promise<Asset> {
  const parts = files.map((file) => readFile(new URL(file, import.meta.url), 'utf8'))
  return { type, text: (await Promise.all(parts)).join('\n') }
}
