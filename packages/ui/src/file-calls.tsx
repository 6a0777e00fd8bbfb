import type { ChatFile } from './chat-file.tsx'

/** What the server has against a file. */
export class FileRefused extends Error {
  readonly code: string

  constructor(code: string) {
    super(code)
    this.name = 'FileRefused'
    this.code = code
  }
}

/** The two calls about files on one surface. Each says in its headers what it is about, so that nothing stands in an address. */
export function fileCalls(surface: 'customer' | 'member') {
  const ask = async (what: 'keep' | 'read', init: RequestInit): Promise<Response> => {
    const headers = { 'X-FD': '1', ...(init.headers as Record<string, string>) } // plain records, made below
    const answer = await fetch(`/files/${surface}/${what}`, { ...init, method: 'POST', headers }).catch(() => undefined)
    if (!answer) throw new FileRefused('offline')
    if (answer.ok) return answer
    throw new FileRefused(await codeIn(answer))
  }
  return {
    async keep(file: File, { signal, conversationId }: { signal: AbortSignal; conversationId?: string }) {
      const answer = await ask('keep', {
        signal,
        body: file,
        headers: {
          'Content-Type': 'application/octet-stream',
          'X-FD-Name': encodeURIComponent(file.name.slice(-200)),
          ...(conversationId && { 'X-FD-Conversation': conversationId }),
        },
      })
      return (await answer.json()) as ChatFile // our own server's answer, by its schema
    },
    async read(attachmentId: string): Promise<Blob> {
      const answer = await ask('read', {
        body: JSON.stringify({ attachmentId }),
        headers: { 'Content-Type': 'application/json' },
      })
      return await answer.blob()
    },
  }
}

export function fileCodeOf(error: unknown): string {
  return error instanceof FileRefused ? error.code : 'internal'
}

async function codeIn(answer: Response): Promise<string> {
  try {
    const { error }: { error?: { data?: { code?: unknown } } } = await answer.json()
    return typeof error?.data?.code === 'string' ? error.data.code : 'internal'
  } catch {
    return 'unavailable' // something in between spoke for the server
  }
}
