import { readFile } from 'node:fs/promises';

export interface Asset {
  type: string;
  text: string;
}

/** By name, so that nothing outside this list can be asked for. */
export const assets: ReadonlyMap<string, () => Promise<Asset>> = new Map(
  ['index', 'lisbon', 'chicago'].flatMap((look) => [
    [`${look}.css`, () => read(`${look}.css`, 'text/css; charset=utf-8')],
    [`${look}.svg`, () => read(`${look}.svg`, 'image/svg+xml')],
  ]),
);

async function read(name: string, type: string): Promise<Asset> {
  return { type, text: await readFile(new URL(`styles/${name}`, import.meta.url), 'utf8') };
}
