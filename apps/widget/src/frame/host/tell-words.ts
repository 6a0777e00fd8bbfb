import type { SpokenWords } from '../../host-messages.ts'
import type { Node } from '../words/compile.ts'

/** What the chat says by itself in a language: examples for whoever writes words of their own. */
export function wordsOf(catalogue: Node): SpokenWords {
  return { type: 'words', words: Object.fromEntries(sentences(catalogue, '')) }
}

/** Those that have one wording: a plural has several. */
function sentences(node: Node, path: string): [string, string][] {
  if (typeof node === 'string') return [[path, node]]
  if ('other' in node && 'one' in node) return []
  return Object.entries(node).flatMap(([key, child]) => sentences(child, path ? `${path}.${key}` : key))
}
