import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { expect, test } from 'vitest'
import { root } from './root.ts'

test('npm run operate, with no command, lists the commands and fails', { timeout: 60_000 }, async () => {
  const child = spawn('npm', ['run', '--silent', 'operate'], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] })
  const [output, problems] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'exit')])
  expect(child.exitCode).toBe(2)
  expect(`${output}${problems}`).toContain('erase-tenant --tenant <id> --name <its name>')
})
