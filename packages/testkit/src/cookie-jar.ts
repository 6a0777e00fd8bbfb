/** What a browser keeps for one origin. Tests look into it, and play thief with a copy. */
export type CookieJar = {
  header(): string
  take(response: Pick<Response, 'headers'>): void
  copy(): CookieJar
  get(name: string): string | undefined
}

export function cookieJar(cookies = new Map<string, string>()): CookieJar {
  return {
    header: () => [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
    take(response) {
      for (const line of response.headers.getSetCookie()) {
        const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
        if (/;\s*max-age=0(;|$)/i.test(line)) cookies.delete(name)
        else cookies.set(name, value)
      }
    },
    copy: () => cookieJar(new Map(cookies)),
    get: (name) => cookies.get(name),
  }
}
