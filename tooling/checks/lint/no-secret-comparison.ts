import { type Node, type Rule, nodeAt } from './rule.ts'

const secret = /(?:secret|verifier|token|hash|signature|password|digest)$/i
const message = 'The time this takes tells where they differ: compare in credential/, in constant time.'

/** `===` stops at the first letter that differs. What is compared with a literal is no secret. */
export const noSecretComparison: Rule = {
  create: (context) => ({
    BinaryExpression: (node) => {
      if (!['===', '!==', '==', '!='].includes(String(node['operator']))) return
      const sides = [nodeAt(node, 'left'), nodeAt(node, 'right')]
      if (sides.some(isPlain) || !sides.some(isSecret)) return
      context.report({ node, message })
    },
    CallExpression: (node) => {
      const callee = nodeAt(node, 'callee')
      const object = callee && nodeAt(callee, 'object')
      const property = callee && nodeAt(callee, 'property')
      if (property?.['name'] === 'equals' && isSecret(object)) context.report({ node, message })
    },
  }),
}

function isPlain(node: Node | undefined): boolean {
  return node?.type === 'Literal' || node?.type === 'UnaryExpression' || node?.['name'] === 'undefined'
}

function isSecret(node: Node | undefined): boolean {
  const named = node?.type === 'MemberExpression' ? nodeAt(node, 'property') : node
  return named?.type === 'Identifier' && secret.test(String(named['name']))
}
