export interface OriginList {
  origins: string[]
  /** The lines that are no address. */
  wrong: string[]
}

const most = 20

/** One address a line, as typed or pasted; what follows the host is dropped, since only the origin counts. */
export function readOrigins(typed: string): OriginList {
  const lines = typed
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
  const read = lines.map((line) => ({ line, url: URL.parse(line) }))
  const right = read.flatMap(({ url }) => (url && isWeb(url) ? [url.origin] : []))
  const wrong = read.filter(({ url }) => !url || !isWeb(url)).map(({ line }) => line)
  return { origins: [...new Set(right)], wrong }
}

/** What is wrong with the list, in words. */
export function originProblem({ origins, wrong }: OriginList): string | undefined {
  const [first] = wrong
  if (first !== undefined)
    return `“${first}” is no address. Write it with https:// in front, such as https://www.example.com.`
  if (origins.length > most) return `At most ${most} addresses.`
  return undefined
}

function isWeb({ protocol }: URL): boolean {
  return protocol === 'https:' || protocol === 'http:'
}
