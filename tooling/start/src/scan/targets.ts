import type { z } from 'zod'
import type { Caller } from './callers.ts'
import { sampleInput } from './sample-input.ts'

/** A request to be attacked, and how it was answered before. */
export type Target = { name: string; request: string; status: number }

/** What ends the very session that the scan goes by, and streams, which never end. */
const left = /\b(logout|leave|end\w*|revoke\w*|remove\w*|erase\w*)$/

const kinds: Record<string, string> = {
  sit: 'site',
  cus: 'customer',
  svc: 'service',
  prv: 'provider',
  bkg: 'booking',
  pay: 'payment',
  prj: 'project',
  cnv: 'conversation',
  msg: 'message',
  mbr: 'membership',
}

/** Every procedure of every surface with an input that is taken, and each credential once. */
export async function prepareTargets(callers: Caller[]): Promise<Target[]> {
  const targets: Target[] = []
  for (const caller of callers) {
    const procedures = proceduresOf(caller)
    const ids = await ownIds(caller, procedures)
    for (const { path, input } of procedures) {
      const body = sampleInput(input, ids)
      if (Object.keys(body).length === 0) continue
      const own = await caller.again()
      const { status } = await own.call(path, body)
      targets.push({ name: `${caller.surface}.${path}`, status, request: requestOf(own, path, body) })
    }
    const { status } = await caller.call(caller.proof, {})
    targets.push({
      name: `${caller.surface} credential`,
      status,
      request: requestOf(starred(caller), caller.proof, {}),
    })
  }
  return targets
}

type Definition = { type: string; inputs: z.ZodType[] }

function proceduresOf({ router }: Caller): { path: string; input: z.ZodType }[] {
  return Object.entries(router._def.procedures).flatMap(([path, procedure]) => {
    const { type, inputs } = (procedure as { _def: Definition })._def // what the builders put there
    return type === 'subscription' || left.test(path) || !inputs[0] ? [] : [{ path, input: inputs[0] }]
  })
}

/** One id of each kind that the caller may see, as its lists show them. */
async function ownIds(caller: Caller, procedures: { path: string; input: z.ZodType }[]): Promise<Map<string, string>> {
  const ids = new Map<string, string>()
  for (const { path, input } of procedures.filter((each) => /\.(list|get|me)$/.test(each.path))) {
    const { text } = await caller.call(path, sampleInput(input, ids))
    for (const [id, prefix = ''] of text.matchAll(/\b([a-z]{3})_[0-9a-hjkmnp-tv-z]{26}\b/g)) {
      const kind = kinds[prefix]
      if (kind && !ids.has(kind)) ids.set(kind, id)
    }
  }
  return ids
}

/** A star is where sqlmap tries its texts; without one it takes every field of the body. */
function starred(caller: Caller): Caller {
  const { authorization, cookie, ...headers } = caller.headers
  const stars = {
    ...(authorization && { authorization: `${authorization}*` }),
    ...(cookie && { cookie: `${cookie}*` }),
  }
  return { ...caller, headers: { ...headers, ...stars } }
}

function requestOf({ url, headers }: Caller, path: string, body: object): string {
  const { host, pathname } = new URL(`${url}/${path}`)
  const lines = Object.entries({ host, ...headers }).map(([name, value]) => `${name}: ${value}`)
  return [`POST ${pathname} HTTP/1.1`, ...lines, '', JSON.stringify(body)].join('\r\n')
}
