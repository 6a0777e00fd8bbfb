import { randomInt } from 'node:crypto'
import { Agent, request } from 'node:http'

export type Call = { url: string; headers: Record<string, string>; body: string }
/** Makes the next call of an arm; called outside the measured time. */
export type Arm = () => Call | Promise<Call>

const agent = new Agent({ keepAlive: true, maxSockets: 1 })

/** From the first byte sent to the last received, in microseconds. */
export async function timeOf({ url, headers, body }: Call): Promise<number> {
  return await new Promise((resolve, reject) => {
    const startedAt = performance.now()
    const sending = request(url, { method: 'POST', agent, headers }, (response) => {
      response.resume()
      response.on('end', () => resolve((performance.now() - startedAt) * 1_000))
      response.on('error', reject)
    })
    sending.on('error', reject)
    sending.end(body)
  })
}

export type Pairing = { first: Arm; second: Arm; before(arm: 'first' | 'second'): void; between(): Promise<void> }

/** Both arms once a block, in random order, so that whatever drifts or lingers meets both alike. */
export async function measurePairs({ first, second, before, between }: Pairing, count: number): Promise<number[]> {
  const differences: number[] = []
  for (let block = 0; block < count; block++) {
    if (block % 50 === 0) await between()
    const calls = { first: await first(), second: await second() }
    const times = { first: 0, second: 0 }
    for (const arm of randomInt(2) === 0 ? (['first', 'second'] as const) : (['second', 'first'] as const)) {
      before(arm)
      times[arm] = await timeOf(calls[arm])
    }
    differences.push(times.second - times.first)
  }
  return differences
}
