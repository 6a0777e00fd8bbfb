import { speakOfBooking } from '../words/speak.ts'
import type { Connection } from './connection.ts'
import { fetchCode } from './fetch-code.ts'

/** Fetches a part that nobody needs at once, and the words that it may say. */
export async function fetchPart<T>(connection: Pick<Connection, 'fetch'>, load: () => Promise<T>): Promise<T> {
  const [part] = await Promise.all([fetchCode(connection, load), fetchCode(connection, speakOfBooking)])
  return part
}
