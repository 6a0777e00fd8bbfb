import type { TestApp } from '@frontdesk/testkit/start-test-app'
import { type Answer, type SurfaceName, call } from './call.ts'

/** What is wrong with a refusal: anything in it that is not the one closed envelope, or a header that others do not have. */
export function envelopeFault(answer: Answer, plain: Answer): string | undefined {
  const body = parsed(answer.body)
  const { error } = body as { error?: { message?: unknown; code?: unknown; data?: { code?: unknown } } }
  const closed = {
    error: { message: error?.data?.code, code: error?.code, data: { code: error?.data?.code, requestId: maskedId } },
  }
  if (JSON.stringify(body) !== JSON.stringify(closed)) return `not the envelope: ${answer.body.slice(0, 300)}`
  if (!codes.test(String(error?.data?.code))) return `not a code: ${String(error?.data?.code)}`
  const [names, expected] = [answer, plain].map(({ headers }) => headers.map((line) => line.split(':')[0]).join(' '))
  return names === expected ? undefined : `other headers: ${names}`
}

/** How this surface refuses what it does not even know. */
export async function plainRefusal(app: TestApp, surface: SurfaceName): Promise<Answer> {
  return await call(app, { surface, procedure: 'nothing.here', input: {}, credential: {} })
}

const maskedId = 'req_************************'
const codes = /^[a-z_]{4,30}$/

function parsed(text: string): object {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? value : {}
  } catch {
    return {}
  }
}
