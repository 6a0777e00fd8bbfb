import type { Node } from './compile.ts'

/**
 * The business's own words in place of ours, by their path: `{ 'composer.placeholder': 'Ask us anything' }`. What names no word
 * of ours, or asks for what that sentence does not know, changes nothing.
 */
export function overlay(catalogue: Node, texts: Readonly<Record<string, string>>): Node {
  return build(catalogue, '')

  function build(node: Node, path: string): Node {
    if (typeof node === 'string') return mayStandFor(texts[path], node) ? (texts[path] ?? node) : node
    return Object.fromEntries(
      Object.entries(node).map(([key, child]) => [key, build(child, path ? `${path}.${key}` : key)]),
    )
  }
}

export function placeholdersOf(text: string): string[] {
  return [...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name)
}

function mayStandFor(own: string | undefined, ours: string): boolean {
  const known = placeholdersOf(ours)
  return !!own && placeholdersOf(own).every((name) => known.includes(name))
}
