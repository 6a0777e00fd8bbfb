import { expect, test } from 'vitest'
import { whyItFailed } from './words.ts'

const hook = (refusalCode: number | null) => whyItFailed({ kind: 'webhook', problem: 'refused', refusalCode })

test('a webhook’s answer is told, with what there is to be done about it', () => {
  expect(hook(404)).toBe('It answered 404: there is no such webhook, or no longer. Remove it, and add a new one.')
  expect(hook(403)).toContain('403: it does not let us in')
  expect(hook(400)).toContain('400: it does not understand')
  expect(hook(503)).toContain('503: something is broken on its side')
  expect(hook(null)).toBe('It did not want the notice.')
})

test('a mail server’s refusal has its code, and what was never answered has none', () => {
  expect(whyItFailed({ kind: 'mail', problem: 'refused', refusalCode: 550 })).toContain('(550)')
  expect(whyItFailed({ kind: 'webhook', problem: 'unreachable', refusalCode: null })).toBe('Nobody answered there.')
})
