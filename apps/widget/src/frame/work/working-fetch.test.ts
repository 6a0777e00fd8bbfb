import { expect, test } from 'vitest'
import { workingFetch } from './working-fetch.ts'

/** A server that always wants work, and has none to give. */
function setUp(status: number) {
  const asked: string[] = []
  const fetch = workingFetch('/api/visitor', (input) => {
    asked.push(String(input))
    return Promise.resolve(Response.json({}, { status }))
  })
  return { asked, fetch }
}

test('what is answered is passed on', async () => {
  const { asked, fetch } = setUp(429)
  const { status } = await fetch('/api/visitor/session.start', { method: 'POST', body: '{}' })
  expect({ status, asked }).toEqual({ status: 429, asked: ['/api/visitor/session.start'] })
})

test('where nothing can be worked out, the visitor hears what the server said', async () => {
  const { asked, fetch } = setUp(428)
  const { status } = await fetch('/api/visitor/session.start', { method: 'POST', body: '{}' })
  expect({ status, asked }).toEqual({
    status: 428,
    asked: ['/api/visitor/session.start', '/api/visitor/work.challenge'],
  })
})
