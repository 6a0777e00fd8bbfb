import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, rename, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const require = createRequire(import.meta.url)

/**
 * The Chromium that came with the packages, unpacked once per clone. The package itself unpacks into
 * /tmp, where two users and two workers get in each other's way; so a child does it in a folder of its own.
 */
export async function unpackChromium(): Promise<string> {
  const packed = require.resolve('@sparticuz/chromium')
  const cache = fileURLToPath(new URL('../../../../node_modules/.cache/frontdesk', import.meta.url))
  const folder = join(cache, `chromium-${createHash('sha256').update(packed).digest('hex').slice(0, 12)}`)
  if (existsSync(folder)) return folder
  const unfinished = `${folder}.${process.pid}`
  await mkdir(unfinished, { recursive: true })
  try {
    const unpack = `const { default: chromium } = await import(${JSON.stringify(packed)}); await chromium.executablePath()`
    // Only on what looks like Amazon's Linux does it unpack the libraries that a bare machine lacks.
    const env = { ...process.env, TMPDIR: unfinished, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs22.x' }
    await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', unpack], { env })
    await rename(unfinished, folder)
  } catch (error) {
    // Another worker was faster.
    if (!existsSync(folder)) throw error
  } finally {
    await rm(unfinished, { recursive: true, force: true })
  }
  return folder
}
