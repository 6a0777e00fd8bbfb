import { readFile } from 'node:fs/promises'

export interface Asset {
  type: string
  text: string
}

const styles = {
  index: ['index.css'],
  lisbon: ['lisbon-base.css', 'lisbon-sections.css'],
  chicago: ['chicago-base.css', 'chicago-sections.css'],
}

/** By name, so that nothing outside this list can be asked for. */
export const assets: ReadonlyMap<string, () => Promise<Asset>> = new Map(
  Object.entries(styles).flatMap(([look, files]) => [
    [`${look}.css`, () => read(files, 'text/css; charset=utf-8')],
    [`${look}.svg`, () => read([`${look}.svg`], 'image/svg+xml')],
  ]),
)

async function read(files: string[], type: string): Promise<Asset> {
  const parts = files.map((file) => readFile(new URL(`styles/${file}`, import.meta.url), 'utf8'))
  return { type, text: (await Promise.all(parts)).join('\n') }
}
