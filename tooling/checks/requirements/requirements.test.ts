import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from '../repository/tracked-files.ts'
import { asvsIds, asvsLevels } from './asvs-levels.ts'
import { asvs } from './asvs.ts'
import { asvsTable } from './asvs-table.ts'
import { matrix } from './matrix.ts'
import { proofs } from './proofs.ts'

test('every demand has its row, in order, and rests on something or says why not', () => {
  expect(matrix.map(({ id }) => id)).toEqual(Array.from({ length: 143 }, (_, at) => at + 1))
  expect(matrix.filter((row) => !row.demand || ('not' in row && !row.not))).toEqual([])
})

test('every file that a requirement names is there', () => {
  const missing = Object.entries(proofs).filter(([, { file }]) => !existsSync(join(root, file)))
  expect(missing.map(([name, { file }]) => `${name}: ${file}`)).toEqual([])
})

test('no test is named that nothing rests on', () => {
  const used = new Set([...matrix, ...asvs].flatMap((line) => ('by' in line ? line.by : [])))
  expect(Object.keys(proofs).filter((name) => !new Set<string>(used).has(name))).toEqual([])
})

test('the list of ASVS 5.0.0 is whole: 70 requirements of level 1, 183 of level 2, 92 of level 3', () => {
  const levels = Object.values(asvsLevels).join('')
  expect(['1', '2', '3'].map((level) => levels.split(level).length - 1)).toEqual([70, 183, 92])
})

test('every requirement of levels 1 and 2, and those of level 3 that we hold ourselves to, has one line', () => {
  const ids = asvs.map(({ id }) => id)
  expect(ids.toSorted()).toEqual([...asvsIds.keys()].toSorted())
})

test('asvs.md says the same (`npm test -- requirements -u` writes it)', async () => {
  await expect(asvsTable()).toMatchFileSnapshot(join(import.meta.dirname, 'asvs.md'))
})
