import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

test('slots do not depend on the time zone of the process', { timeout: 60_000 }, () => {
  const prints = ['UTC', 'America/Chicago', 'Pacific/Kiritimati', 'Africa/Cairo'].map(printUnder)

  expect(new Set(prints.map(({ offset }) => offset)).size).toBe(4)
  expect(new Set(prints.map(({ slots }) => slots)).size).toBe(1)
  expect(prints[0]?.slots.split(/\s/).length).toBeGreaterThan(50)
})

function printUnder(TZ: string) {
  const script = fileURLToPath(new URL('../test/print-slots.ts', import.meta.url))
  const output = execFileSync(process.execPath, [script], { env: { TZ }, encoding: 'utf8' })
  const [offset, ...lines] = output.split('\n')
  return { offset, slots: lines.join('\n') }
}
