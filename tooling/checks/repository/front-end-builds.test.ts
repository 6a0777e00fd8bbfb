import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root, trackedFiles } from './tracked-files.ts'

type Turbo = { tasks: { build: { inputs: string[] } } }

const files = trackedFiles().filter(({ path }) => /\/src\/.*\.(tsx?|css)$/.test(path) && !/\.test\.tsx?$/.test(path))

test('the front ends are built anew when what they import has changed, and only then', () => {
  const { tasks } = JSON.parse(readFileSync(join(root, 'turbo.json'), 'utf8')) as Turbo
  const named = tasks.build.inputs.flatMap(
    (input) => /^\$TURBO_ROOT\$\/(packages\/[\w-]+)\/src\/\*\*$/.exec(input)?.[1] ?? [],
  )
  const rooms = ['apps/admin', 'apps/hub', 'apps/widget']
  const apps = rooms.length
  for (const room of rooms) rooms.push(...importedBy(room).filter((found) => !rooms.includes(found)))
  expect(named.toSorted()).toEqual(rooms.slice(apps).toSorted())
})

/** What is imported as a type only leaves nothing in what is built. */
function importedBy(room: string): string[] {
  const ofRuntime = /^(?:import (?!type\b)(?:[^'"]* from )?|export [^'"]* from |@import )['"]@frontdesk\/([\w-]+)/gm
  const own = files.filter(({ path }) => path.startsWith(`${room}/src/`))
  return [...new Set(own.flatMap(({ text }) => [...text.matchAll(ofRuntime)].map((found) => `packages/${found[1]}`)))]
}
