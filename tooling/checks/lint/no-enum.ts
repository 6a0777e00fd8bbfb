import type { Rule } from './rule.ts'

/** An enum is code that types cannot be stripped from; a union of strings does the same. */
export const noEnum: Rule = {
  create: (context) => ({
    TSEnumDeclaration: (node) =>
      context.report({ node, message: 'Write a union of strings: an enum cannot be stripped.' }),
  }),
}
