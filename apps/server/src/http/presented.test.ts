import { expect, test } from 'vitest'
import { presented } from './presented.ts'

test.each(['site_a', ' site_a', 'site_a\u00a0', `${' '.repeat(70)}site_a`])('%j is counted as one site', (siteKey) => {
  expect(presented(new Headers(), {}, JSON.stringify({ siteKey })).site).toBe('site_a')
})
