/** What one call is answered, as far as limits are concerned. */
export type Asked = {
  status: number
  code: string | undefined
  left: Record<string, number>
  headers: Headers
  body: string
}

export type Question = { url: string; from?: string; cookie?: string; bearer?: string; body?: string | object }

/** As our own pages call. `from` is what a trusted proxy would say of the address. */
export async function ask({ url, from, cookie, bearer, body = {} }: Question): Promise<Asked> {
  const response = await fetch(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'x-fd': '1',
      'sec-fetch-site': 'same-origin',
      ...(from && { 'x-forwarded-for': from }),
      ...(cookie && { cookie }),
      ...(bearer && { authorization: `Bearer ${bearer}` }),
    },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })
  const text = (await response.text()).replaceAll(/req_[0-9a-f]{24}/g, 'req')
  const left = [...(response.headers.get('ratelimit') ?? '').matchAll(/"(\w+)";r=(\d+)/g)]
  return {
    status: response.status,
    code: /"message":"(\w+)"/.exec(text)?.[1],
    left: Object.fromEntries(left.map(([, name = '', count]) => [name, Number(count)])),
    headers: response.headers,
    body: text,
  }
}

/** Everything that a caller could tell two answers apart by. */
export function told({ status, headers, body }: Asked): string {
  const lines = [...headers].filter(([name]) => name !== 'date' && name !== 'x-request-id')
  return JSON.stringify({ status, lines, body })
}
