import { test } from 'vitest'
import { laws } from '../test/laws.ts'

// `npm run laws` tries each a hundred thousand times.
test.each(laws.map(({ says, hold }) => [says, hold] as const))('%s', { timeout: 60_000 }, (_, hold) => {
  hold({ numRuns: 300 })
})
