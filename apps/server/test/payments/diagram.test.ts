import { paymentSteps } from '@frontdesk/api/payment/states'
import { expect, test } from 'vitest'

/** The table of steps as a picture, for whoever reads about it. */
function drawn(): string {
  const arrows = paymentSteps.map(({ from, to, by }) => `  ${from ?? '[*]'} --> ${to}: ${by}`)
  return `# The life of a payment

Drawn from the table in \`packages/api/src/payment/states.ts\`; \`npm test -- payments/diagram -u\` draws it anew. A booking has
one payment for all of it, or one for its deposit and then one for the rest; only one at a time is open.

\`\`\`mermaid
stateDiagram-v2
${arrows.join('\n')}
\`\`\`
`
}

test('the picture of a payment’s life is the one that the code goes by', async () => {
  await expect(drawn()).toMatchFileSnapshot('../../../../docs/payment-states.md')
})

test('no step stands there twice', () => {
  const pairs = paymentSteps.map(({ from, to }) => `${from} ${to}`)
  expect(new Set(pairs).size).toBe(pairs.length)
})
