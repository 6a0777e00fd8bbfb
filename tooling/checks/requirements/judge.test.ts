import { expect, test } from 'vitest'
import { unproved } from './judge.ts'

const proof = { file: 'a.test.ts', name: /^a > answers/ }
const claim = { title: 'Row 1', proofs: [proof] }
const passed = { file: 'a.test.ts', name: 'a > answers alike', state: 'passed' }

test('a claim is proved by a test that it names, that ran and that passed', () => {
  expect(unproved([claim], [passed])).toEqual([])
})

test.each([
  ['names no test', { ...claim, proofs: [] }, [passed]],
  ['names a test that did not run', claim, [{ ...passed, name: 'b > answers alike' }]],
  ['names a test of another file', claim, [{ ...passed, file: 'b.test.ts' }]],
  ['names a test that failed', claim, [{ ...passed, state: 'failed' }]],
  ['names a test that was skipped', claim, [{ ...passed, state: 'skipped' }]],
  ['names several, one of which failed', claim, [passed, { ...passed, state: 'failed' }]],
  ['names one that passed and one that did not run', { ...claim, proofs: [proof, { ...proof, name: /x/ }] }, [passed]],
])('a claim that %s is told by its title', (_name, given, ran) => {
  expect(unproved([given], ran)).toEqual([expect.stringMatching(/^Row 1: /)])
})
