/** As much of a syntax tree and of a rule as ours use. */
export type Node = {
  type: string
  range: [number, number]
  loc: { start: { line: number }; end: { line: number } }
  [field: string]: unknown
}
export type Context = {
  report(problem: { node: Node; message: string }): void
  sourceCode: { lines: string[]; getAllComments(): Node[] }
}
export type Rule = { create(context: Context): Record<string, (node: Node) => void> }

/** A part of a node, if it is a node itself. */
export function nodeAt(node: Node, field: string): Node | undefined {
  const part = node[field]
  return typeof part === 'object' && part !== null && 'type' in part ? (part as Node) : undefined // every node has a type
}
