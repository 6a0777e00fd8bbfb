import type { TestApp } from '@frontdesk/testkit/start-test-app'
import type { Side } from './world.ts'

export type Answer = { status: number; headers: string[]; body: string }
export type SurfaceName = 'visitor' | 'customer' | 'member' | 'integration'

/** How each surface's caller shows who they are. */
export function credentialOf(surface: SurfaceName, side: Side): Record<string, string> {
  switch (surface) {
    case 'visitor':
      return { authorization: `Bearer ${side.accessToken}` }
    case 'customer':
      return { cookie: side.hubJar.header() }
    case 'member':
      return { cookie: side.memberJar.header() }
    case 'integration':
      return { authorization: `Bearer ${side.apiKey}` }
  }
}

export type Call = { surface: SurfaceName; procedure: string; input: unknown; credential: Record<string, string> }

/** The answer to the byte, with only the date and the request's id masked (the latter is of fixed length). */
export async function call(app: TestApp, { surface, procedure, input, credential }: Call): Promise<Answer> {
  const origin = surface === 'visitor' ? app.server.widgetUrl : app.server.appUrl
  const controller = new AbortController()
  const response = await fetch(`${origin}/api/${surface}/${procedure}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-fd': '1', 'sec-fetch-site': 'same-origin', ...credential },
    body: JSON.stringify(input),
    signal: controller.signal,
  })
  const isStream = response.headers.get('content-type')?.startsWith('text/event-stream') ?? false
  const body = isStream ? '(stream)' : await response.text()
  const headers = [...response.headers]
    .filter(([name]) => name !== 'date')
    .map(([name, value]) => mask(`${name}: ${value}`))
  if (isStream) controller.abort()
  return { status: response.status, headers, body: mask(body) }
}

function mask(text: string): string {
  return text.replaceAll(/req_[0-9a-f]{24}/g, 'req_************************')
}
