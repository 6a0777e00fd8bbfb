import { type Rule, nodeAt } from './rule.ts'

/** The time is passed in, so that a test can say what it is and every instant of one call is the same. */
export const noClock: Rule = {
  create: (context) => ({
    NewExpression: (node) => {
      const args = node['arguments']
      if (nodeAt(node, 'callee')?.['name'] === 'Date' && Array.isArray(args) && args.length === 0) {
        context.report({ node, message: 'Take the time from whoever calls: `now` or `deps.now()`.' })
      }
    },
    CallExpression: (node) => {
      const callee = nodeAt(node, 'callee')
      const object = callee && nodeAt(callee, 'object')
      const property = callee && nodeAt(callee, 'property')
      if (object?.['name'] === 'Date' && property?.['name'] === 'now') {
        context.report({ node, message: 'Take the time from whoever calls: `now` or `deps.now()`.' })
      }
    },
  }),
}
