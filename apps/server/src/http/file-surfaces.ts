import { customerFiles, memberFiles, visitorFiles } from '@frontdesk/api/attachment/file-desk'
import type { Deps } from '@frontdesk/api/core/deps'
import { readBearer, readCookies } from '@frontdesk/api/core/request-context'
import { hubCookie } from '@frontdesk/api/credential/hub-cookie'
import { memberCookie, readMemberCookie } from '@frontdesk/api/credential/member-cookie'
import type { FileSurface } from './mount-files.ts'

/** Files go with the credentials of the surface whose messages they hang at. */
export const visitorSurface: FileSurface = {
  name: 'visitor',
  tokenOf: (c) => readBearer(c.req.header('authorization')),
  deskOf: visitorFiles,
}

export const customerSurface: FileSurface = {
  name: 'customer',
  cookie: hubCookie,
  tokenOf: (c) => readCookies(c.req.header('cookie')).get(hubCookie),
  deskOf: customerFiles,
}

export function memberSurface(deps: Deps): FileSurface {
  return {
    name: 'member',
    cookie: memberCookie,
    tokenOf: (c) => readMemberCookie({ deps, cookies: readCookies(c.req.header('cookie')) }),
    deskOf: memberFiles,
  }
}
