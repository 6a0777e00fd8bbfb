/** Where the snippet loads from: the one origin that a strict page has to name. */
export function widgetOrigin(snippet: string): string | undefined {
  const source = /\bsrc=["']?(https?:\/\/[^"'\s>]+)/.exec(snippet)?.[1]
  return source && URL.parse(source)?.origin
}
