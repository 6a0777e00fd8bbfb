/** The id that an example gives in this field. */
export function idAt(name: string, { path }: { path: readonly string[] }, example: unknown): string {
  let value = example
  for (const key of path) value = (value as Record<string, unknown>)[key] // the example follows the input's schema
  if (typeof value !== 'string') throw new Error(`the example of ${name} leaves out ${path.join('.')}`)
  return value
}

/** The same input with another id in this field. */
export function withId(input: unknown, path: readonly string[], id: string): unknown {
  const [key, ...rest] = path
  if (key === undefined) return id
  if (Array.isArray(input)) return input.map((item, at) => (String(at) === key ? withId(item, rest, id) : item))
  const fields = input as Record<string, unknown> // the path leads through objects and arrays only
  return { ...fields, [key]: withId(fields[key], rest, id) }
}
