export type StreamEvent = { event: string; id: string | undefined; data: string }

/** Server-sent events, as far as tRPC writes them. https://html.spec.whatwg.org/multipage/server-sent-events.html */
export async function readEvents(
  body: ReadableStream<Uint8Array<ArrayBuffer>>,
  onEvent: (event: StreamEvent) => void,
): Promise<void> {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader()
  let rest = ''
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return
    const blocks = (rest + value).split('\n\n')
    rest = blocks.pop() ?? ''
    for (const block of blocks) {
      const fields = new Map(block.split('\n').flatMap(fieldOf))
      const data = fields.get('data')
      if (data !== undefined) onEvent({ event: fields.get('event') ?? 'message', id: fields.get('id'), data })
    }
  }
}

function fieldOf(line: string): [name: string, value: string][] {
  const [, name, value = ''] = /^(\w+): ?(.*)$/.exec(line) ?? []
  return name ? [[name, value]] : []
}
