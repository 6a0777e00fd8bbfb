import { CallError, readAnswer } from '../api/call.ts'
import type { Attachment } from '../api/wire.ts'

export type FileApi = {
  keep(file: File, signal: AbortSignal): Promise<Attachment>
  read(attachmentId: string): Promise<Blob>
}

/** The two calls about files. They say in headers and bodies what they are about, so that nothing stands in an address. */
export function createFileApi(fetch: typeof globalThis.fetch): FileApi {
  async function ask(what: 'keep' | 'read', init: RequestInit): Promise<Response> {
    const answer = await fetch(`/files/visitor/${what}`, { ...init, method: 'POST' }).catch(() => undefined)
    if (!answer) throw new CallError()
    if (answer.ok) return answer
    throw new CallError(answer, (await readAnswer(answer)).error?.data)
  }
  return {
    async keep(file, signal) {
      const headers = {
        'content-type': 'application/octet-stream',
        'x-fd-name': encodeURIComponent(file.name.slice(-200)),
      }
      return (await (await ask('keep', { body: file, headers, signal })).json()) as Attachment // as the server's schema has it
    },
    async read(attachmentId) {
      const headers = { 'content-type': 'application/json' }
      return await (await ask('read', { body: JSON.stringify({ attachmentId }), headers })).blob()
    },
  }
}
