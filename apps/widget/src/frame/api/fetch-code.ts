import type { Connection } from './connection.ts'

type Load<T> = () => Promise<T>

/** What was not to be had once. */
const missed = new Set<Load<unknown>>()

/** Fetches some of our own code. Where nobody is there to give it, it is worth another try at the connection's next return. */
export async function fetchCode<T>(connection: Pick<Connection, 'fetch'>, load: Load<T>): Promise<T> {
  try {
    if (missed.has(load)) fetchStylesAnew()
    return await load()
  } catch (error) {
    const isAgain = missed.has(load)
    missed.add(load)
    if (!(await isThere(connection))) throw error
    if (!isAgain) return await fetchCode(connection, load)
    // The server is there, but not that file: there is a new version, with all of its files. Or the browser still remembers
    // that a file was not to be had: https://github.com/whatwg/html/issues/6768
    location.reload()
    throw error
  }
}

async function isThere({ fetch }: Pick<Connection, 'fetch'>): Promise<boolean> {
  try {
    return (await fetch('/readyz', { cache: 'no-store' })).ok
  } catch {
    return false
  }
}

/** A style sheet is asked for once, whatever becomes of it. */
function fetchStylesAnew(): void {
  for (const link of document.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]')) {
    if (!link.sheet?.cssRules.length) link.replaceWith(link.cloneNode())
  }
}
