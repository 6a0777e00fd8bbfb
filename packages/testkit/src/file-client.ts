import type { Send } from './test-client.ts'

export type KeptFile = {
  id: string
  name: string
  type: string
  size: number
  width: number | null
  height: number | null
}
export type FileSurfaceName = 'visitor' | 'customer' | 'member'

/** The two calls about files, as the front ends make them. */
export function fileClient(origin: string, surface: FileSurfaceName, send: Send) {
  const ask = (what: 'keep' | 'read', init: RequestInit) =>
    send(`${origin}/files/${surface}/${what}`, { ...init, method: 'POST' })
  return {
    keep: async (bytes: Uint8Array, given: { name?: string; conversationId?: string } = {}) =>
      await ask('keep', {
        body: new Uint8Array(bytes),
        headers: {
          'content-type': 'application/octet-stream',
          'x-fd-name': encodeURIComponent(given.name ?? 'a file'),
          ...(given.conversationId && { 'x-fd-conversation': given.conversationId }),
        },
      }),
    read: async (attachmentId: string) =>
      await ask('read', { body: JSON.stringify({ attachmentId }), headers: { 'content-type': 'application/json' } }),
  }
}

export async function keptIn(answer: Response): Promise<KeptFile> {
  if (!answer.ok) throw new Error(`the file was refused: ${await answer.text()}`)
  return (await answer.json()) as KeptFile // by the server's own schema
}

/** A page with nothing on it, and a picture of one red dot. */
export const aPdf = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n')
export const aPicture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGP4z8DwHwAFAAH/iZk9HQAAAABJRU5ErkJggg==',
  'base64',
)
