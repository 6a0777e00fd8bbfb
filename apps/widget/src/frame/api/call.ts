import type { ErrorBody } from './wire.ts'

type Answer = { result?: { data?: unknown }; error?: { data: ErrorBody } }

/** Why a call brought nothing: what the server said, or, without a body, that something else or nobody answered. */
export class CallError extends Error {
  readonly body: ErrorBody | undefined
  readonly response: Response | undefined
  constructor(response?: Response, body?: ErrorBody) {
    super(body?.code ?? 'no answer')
    this.response = response
    this.body = body
  }
}

/** By POST, so that nothing about a visitor stands in a URL. https://trpc.io/docs/rpc */
function post(input: unknown) {
  return { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(input ?? {}) }
}

export function streaming(input: unknown): RequestInit {
  const { headers, ...request } = post(input)
  return { ...request, headers: { ...headers, accept: 'text/event-stream' } }
}

export async function call(fetch: typeof globalThis.fetch, url: string, input: unknown): Promise<unknown> {
  const response = await fetch(url, post(input)).catch(() => {
    throw new CallError()
  })
  const { result, error } = await readAnswer(response)
  if (!result) throw new CallError(response, error?.data)
  return result.data
}

export async function readAnswer(response: Response): Promise<Answer> {
  try {
    return (await response.json()) as Answer // the server's only shape
  } catch (error) {
    // An answer that is not JSON is not the server's own: something in between spoke for it. Any other broke off.
    throw new CallError(error instanceof SyntaxError ? response : undefined)
  }
}
