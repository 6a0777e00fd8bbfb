import { registerHooks } from 'node:module'
import { join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import type { Mutant } from './mutant.ts'

export const root = fileURLToPath(new URL('../../../../../', import.meta.url))

/** What the process was told to change; what is still in here at the end was never loaded. */
export const unapplied = new Set<string>()

const { edits = [] } = JSON.parse(process.argv[2] ?? '{}') as Pick<Mutant, 'edits'> // written by run-mutant.ts's caller
for (const { file } of edits) unapplied.add(file)

// The file on disk stays as it is: only what this process loads is changed.
registerHooks({
  load(url, context, nextLoad) {
    const loaded = nextLoad(url, context)
    const changes = edits.filter(({ file }) => url.startsWith('file:') && fileURLToPath(url) === join(root, file))
    if (changes.length === 0) return loaded
    let source = Buffer.from(loaded.source as Uint8Array).toString('utf8') // a file's text is loaded as bytes
    for (const { file, find, replace } of changes) {
      if (source.split(find).length !== 2) throw new Error(`${file} does not have exactly one: ${find}`)
      source = source.replace(find, () => replace)
      unapplied.delete(file)
    }
    return { ...loaded, source }
  },
})
