import { steps } from '@frontdesk/api/booking/states'
import { allProcedures } from '../disclosure/surfaces.ts'
import { expect, test } from 'vitest'

/** The table of steps as a picture, for whoever reads about it. */
function drawn(): string {
  const arrows = steps.map(({ from, to, by }) => `  ${from ?? '[*]'} --> ${to}: ${by.join('<br>')}`)
  return `# The life of a booking

Drawn from the table in \`packages/api/src/booking/states.ts\`; \`npm test -- bookings/diagram -u\` draws it anew.

\`\`\`mermaid
stateDiagram-v2
${arrows.join('\n')}
\`\`\`
`
}

test('the picture of a booking’s life is the one that the code goes by', async () => {
  await expect(drawn()).toMatchFileSnapshot('../../../../docs/booking-states.md')
})

test('whatever sets a step off is a procedure that there is', () => {
  const names = new Set(allProcedures().map(({ name }) => name))
  const triggers = steps.flatMap(({ by }) => by).filter((trigger) => trigger.includes('.booking.'))
  expect(triggers.filter((trigger) => !trigger.startsWith('job ') && !names.has(trigger))).toEqual([])
})

test('no step stands there twice', () => {
  const pairs = steps.map(({ from, to }) => `${from} ${to}`)
  expect(new Set(pairs).size).toBe(pairs.length)
})
