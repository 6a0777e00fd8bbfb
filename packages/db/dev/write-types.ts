import { writeFile } from 'node:fs/promises'
import { generateTypes } from './generate-types.ts'

const url = process.argv[2]
if (!url) throw new Error('usage: write-types.ts <url of a migrated database>')
await writeFile(new URL('../src/schema.gen.ts', import.meta.url), await generateTypes(url))
