import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { proofSummary } from './proof-summary.ts'

const file = join(import.meta.dirname, '../../../../SECURITY.md')
const between = /(<!-- proof -->\n)[^]*(<!-- end of proof -->)/

test('SECURITY.md says what the proof does', async () => {
  const document = readFileSync(file, 'utf8')
  expect(document).toMatch(between)
  await expect(
    document.replace(between, (_all, begin: string, end: string) => `${begin}\n${proofSummary()}\n\n${end}`),
  ).toMatchFileSnapshot(file)
})
