import { request } from 'node:http'
import type { TestApp } from '@frontdesk/testkit/start-test-app'

export type Surface = 'visitor' | 'customer' | 'member' | 'integration'
export const surfaces: Surface[] = ['visitor', 'customer', 'member', 'integration']

/** What a browser adds to a call of our own pages, and every other caller has to. */
export const ownPage = { 'content-type': 'application/json', 'x-fd': '1', 'sec-fetch-site': 'same-origin' }

export function urlOf(app: TestApp, surface: Surface, procedure: string): string {
  return `${surface === 'visitor' ? app.server.widgetUrl : app.server.appUrl}/api/${surface}/${procedure}`
}

/** A call that `fetch` would not make: its own header names, host and path as they are written. */
export async function rawCall(
  url: string,
  options: { method?: string; path?: string; headers?: Record<string, string>; body?: string },
) {
  const { hostname, port, pathname } = new URL(url)
  const { method = 'POST', path = pathname, headers = {}, body } = options
  return await new Promise<{ status: number; headers: NodeJS.Dict<string | string[]>; body: string }>(
    (resolve, reject) => {
      const call = request({ hostname, port, path, method, headers, agent: false }, (response) => {
        const chunks: Buffer[] = []
        response.on('data', (chunk: Buffer) => void chunks.push(chunk))
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            body: Buffer.concat(chunks).toString('utf8'),
          }),
        )
      })
      call.on('error', reject)
      call.end(body)
    },
  )
}
