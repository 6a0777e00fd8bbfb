import { createHash } from 'node:crypto'
import type { Challenge } from '@frontdesk/api/proof-of-work/challenge'
import type { Send } from './test-client.ts'

/** As the widget does: where something has to be worked out first it is, and the call goes out once more. */
export function workingSend(url: string, send: Send): Send {
  return async (target, init) => {
    const response = await send(target, init)
    if (response.status !== 428 || typeof init?.body !== 'string') return response
    const headers = { 'content-type': 'application/json' }
    const asked = await send(`${url}/work.challenge`, { method: 'POST', headers, body: '{}' })
    const { result } = (await asked.json()) as { result: { data: Challenge } } // by the server's own schema
    const body = { ...(JSON.parse(init.body) as object), work: solve(result.data) } // an input, written by tRPC
    return await send(target, { ...init, body: JSON.stringify(body) })
  }
}

/** The number behind the salt, written down as the server reads it. */
export function solve(challenge: Challenge): string {
  for (let number = 0; number <= challenge.maxnumber; number++) {
    if (createHash('sha256').update(`${challenge.salt}${number}`).digest('hex') !== challenge.challenge) continue
    return Buffer.from(JSON.stringify({ ...challenge, number })).toString('base64')
  }
  throw new Error('a challenge without a solution')
}
