import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from '../repository/tracked-files.ts'

const folder = join(import.meta.dirname, '../fixtures/run')

/** Runs the tests of the fixture in a process of its own, as `npm test` runs ours. */
async function run(...args: string[]): Promise<{ code: unknown; output: string }> {
  const command = ['run', '--config', join(folder, 'vitest.config.ts'), ...args]
  return await new Promise((resolve) => {
    execFile(join(root, 'node_modules/.bin/vitest'), command, { cwd: folder }, (error, stdout, stderr) =>
      resolve({ code: error?.code ?? 0, output: stdout + stderr }),
    )
  })
}

test('a run of everything tells what it proved, and fails for what it did not', async () => {
  const { code, output } = await run()
  expect(output).toContain('Requirements: 1 of 2 proved by this run')
  expect(output).toContain('Row 2: no test ran in two.test.ts')
  expect(output).not.toContain('Row 1:')
  expect(code).toBe(1)
})

test.each([['one'], ['-t', 'one is there']])(
  'a run of some tests (%s) says nothing of requirements',
  async (...args) => {
    expect(await run(...args)).toEqual({ code: 0, output: expect.not.stringContaining('Requirements') })
  },
)
