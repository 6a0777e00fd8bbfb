import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export const root = join(import.meta.dirname, '../../..')

export type TrackedFile = { path: string; text: string }

/** Every text file that git knows or would take, as it is now. */
export function trackedFiles(): TrackedFile[] {
  const args = ['ls-files', '-z', '--cached', '--others', '--exclude-standard']
  const paths = execFileSync('git', args, { cwd: root, encoding: 'utf8', maxBuffer: 1e8 }).split('\0').filter(Boolean)
  return [...new Set(paths)]
    .filter((path) => existsSync(join(root, path)))
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }))
    .filter(({ text }) => !text.includes('\0')) // pictures and fonts
}

/** `path:line` of everything that matches, so that a failure says where. */
export function placesOf(pattern: RegExp, files: readonly TrackedFile[]): string[] {
  return files.flatMap(({ path, text }) => {
    if (!pattern.test(text)) return []
    return text.split('\n').flatMap((line, at) => (pattern.test(line) ? [`${path}:${at + 1}`] : []))
  })
}
