import { execFileSync } from 'node:child_process'
import { globSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'

/** Makes a package's `dist`: the same modules as JavaScript, with their types beside them. */
export function buildPackage(folder: string): void {
  const tsc = createRequire(join(folder, 'package.json'))
    .resolve('typescript/package.json')
    .replace('package.json', 'bin/tsc')
  rmSync(join(folder, 'dist'), { recursive: true, force: true })
  execFileSync(process.execPath, [tsc, '-p', join(folder, 'tsconfig.build.json')], { stdio: 'inherit' })

  // tsc turns `./x.ts` into `./x.js` in the JavaScript only; older compilers do not find the types behind the former.
  for (const file of globSync(join(folder, 'dist/*.d.ts'))) {
    writeFileSync(file, readFileSync(file, 'utf8').replaceAll(/from '(\.\/[\w-]+)\.ts'/g, "from '$1.js'"))
  }
}
