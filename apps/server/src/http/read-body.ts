/** A request's body as text; undefined when it is larger than allowed, whatever its length header claims. */
export async function readBody(request: Request, limit: number): Promise<string | undefined> {
  return (await readBytes(request, limit))?.toString('utf8')
}

export async function readBytes(request: Request, limit: number): Promise<Buffer | undefined> {
  if (!request.body) return Buffer.alloc(0)
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of request.body) {
    size += chunk.byteLength
    if (size > limit) return undefined
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

/** Reads what nobody wants, since whoever is still sending hears an answer only when they are through. Keeps nothing of it. */
export async function drain(request: Request, limit: number): Promise<void> {
  let size = 0
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength
    if (size > limit) return
  }
}
