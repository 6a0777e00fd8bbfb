import type { Connection } from './connection.ts'

type Load<T> = () => Promise<T>

/** What was not to be had once. */
const missed = new Set<Load<unknown>>()

/** Fetches a part of our own code. Where that fails, it is worth another try at the connection's next return. */
export async function fetchCode<T>({ fetch }: Pick<Connection, 'fetch'>, load: Load<T>): Promise<T> {
  try {
    return await load()
  } catch (error) {
    const isAgain = missed.has(load)
    missed.add(load)
    fetch('/readyz', { cache: 'no-store' }).then(
      // The server is there, but not that file: there is a new version, with all of its files. Or the browser still remembers
      // that a file was not to be had: https://github.com/whatwg/html/issues/6768
      ({ ok }) => ok && isAgain && location.reload(),
      () => {}, // nobody is there
    )
    throw error
  }
}
