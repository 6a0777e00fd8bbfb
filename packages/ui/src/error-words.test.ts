import { expect, test } from 'vitest'
import { errorWords } from './error-words.tsx'

test('who was too fast is told how long to wait', () => {
  const waits = [undefined, 1, 43, 90, 91, 3_600].map((seconds) => errorWords('slow_down', seconds).detail)
  expect(waits).toEqual([
    'Please wait a minute, then try again.',
    'Please wait a second, then try again.',
    'Please wait 43 seconds, then try again.',
    'Please wait 90 seconds, then try again.',
    'Please wait 2 minutes, then try again.',
    'Please wait 60 minutes, then try again.',
  ])
})
