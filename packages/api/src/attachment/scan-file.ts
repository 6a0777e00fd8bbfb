import { ApiError } from '../core/api-error.ts'
import { outbound } from '../core/outbound.ts'

/** Says whether a file is to be taken. */
export type ScanFile = (bytes: Buffer) => Promise<'fine' | 'bad'>

const usualDeadlineMs = 20_000

/**
 * Asks the operator's scanner: it is sent the bytes by POST, and answers 2xx where there is nothing against them and 406 or
 * 422 where there is. Whatever else happens, the file is not taken now: a scanner that is away lets nothing pass.
 */
export function openScanner(url: string | undefined, deadlineMs: number = usualDeadlineMs): ScanFile {
  if (url === undefined) return async () => await Promise.resolve('fine')
  const ask = outbound({ hosts: [new URL(url).host], deadlineMs })
  return async (bytes) => {
    const answer = await ask(url, {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream' },
      body: new Uint8Array(bytes),
    }).catch((cause: unknown) => {
      throw new ApiError('unavailable', { cause })
    })
    await answer.body?.cancel()
    if (answer.ok) return 'fine'
    if (answer.status === 406 || answer.status === 422) return 'bad'
    throw new ApiError('unavailable', { cause: new Error(`the scanner answered ${answer.status}`) })
  }
}
