import { type Context, type Node, type Rule, nodeAt } from './rule.ts'

/** `x as T` silences the compiler; a comment beside it or right above says why it may. */
export const reasonForAssertion: Rule = {
  create: (context) => ({
    TSAsExpression: (node) => {
      const type = nodeAt(node, 'typeAnnotation')
      const name = type && nodeAt(type, 'typeName')
      if (name?.['name'] === 'const' || hasComment(context, node)) return
      context.report({ node, message: 'Say beside it why the compiler may be overruled here.' })
    },
  }),
}

function hasComment(context: Context, node: Node): boolean {
  const { start, end } = node.loc
  return context.sourceCode
    .getAllComments()
    .some(({ loc }) => loc.end.line >= start.line - 1 && loc.start.line <= end.line)
}
