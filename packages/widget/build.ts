import { execFileSync } from 'node:child_process'
import { globSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'

/** `dist`: the same modules as JavaScript, with their types beside them. */
const here = import.meta.dirname
const tsc = createRequire(import.meta.url)
  .resolve('typescript/package.json')
  .replace('package.json', 'bin/tsc')
rmSync(join(here, 'dist'), { recursive: true, force: true })
execFileSync(process.execPath, [tsc, '-p', join(here, 'tsconfig.build.json')], { stdio: 'inherit' })

// tsc turns `./x.ts` into `./x.js` in the JavaScript only; older compilers do not find the types behind the former.
for (const file of globSync(join(here, 'dist/*.d.ts'))) {
  writeFileSync(file, readFileSync(file, 'utf8').replaceAll(/from '(\.\/[\w-]+)\.ts'/g, "from '$1.js'"))
}
