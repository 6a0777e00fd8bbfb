/** The prefix ties it to this very host, to HTTPS (and to localhost) and to every path. */
export const hubCookie = '__Host-fd_hub'

export function setHubCookie(headers: Headers, token: string, maxAgeSeconds: number): void {
  headers.append(
    'Set-Cookie',
    `${hubCookie}=${token}; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=${maxAgeSeconds}`,
  )
}

export function clearHubCookie(headers: Headers): void {
  setHubCookie(headers, '', 0)
}
