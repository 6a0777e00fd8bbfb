import { readBearer, readCookies } from '@frontdesk/api/core/request-context'
import type { UnverifiedCall } from '@frontdesk/api/limit/count-call'
import { deviceCookie } from '@frontdesk/api/credential/known-device'
import { factorCookie } from '@frontdesk/api/second-factor/factor-cookie'

type Presented = Pick<UnverifiedCall, 'credential' | 'token' | 'email' | 'deviceCookie' | 'site' | 'work'>

/** What a call shows of itself that limits count by, whether or not any of it is real or even in its place. */
export function presented(headers: Headers, { cookie }: { cookie?: string }, body: string | undefined): Presented {
  const cookies = readCookies(cookie && headers.get('cookie'))
  const { email, token, refreshToken, siteKey, work } = fieldsOf(body)
  const shown = countable(textOf(token) ?? textOf(refreshToken))
  const own = cookie ? [cookies.get(cookie), cookies.get(factorCookie)] : [readBearer(headers.get('authorization'))]
  return {
    credential: own.map(countable).find((each) => each !== undefined) ?? shown,
    token: shown,
    email: textOf(email),
    deviceCookie: cookies.get(deviceCookie),
    site: textOf(siteKey)?.trim().slice(0, 64), // as it is looked up: padded, it is no other site
    work: textOf(work)?.slice(0, 1_000),
  }
}

/** A token or a sealed cookie; garbage is nothing. */
function countable(unverified: string | undefined): string | undefined {
  return /^(?:fd_[a-z]+_[0-9a-z]{26}\.[\w-]{43}|Fe26\.2\*.+)$/.exec(unverified ?? '')?.[0]
}

function fieldsOf(body: string | undefined): Record<string, unknown> {
  try {
    const parsed: unknown = JSON.parse(body ?? '')
    return typeof parsed === 'object' && parsed !== null ? { ...parsed } : {}
  } catch {
    return {}
  }
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined
}
