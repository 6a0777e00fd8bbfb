import pg from 'pg'
import { expect, inject, test } from 'vitest'
import Stripe from 'stripe'
import { createLogger } from './logger.ts'

const person = 'ana.souza@example.org'

test('a line holds the allowed fields and nothing else', () => {
  const { log, lines } = listen()
  log.info({
    event: 'call.done',
    requestId: 'req_1',
    status: 200,
    ms: 3,
    email: person,
    input: { text: person },
    headers: { cookie: person },
  })
  expect(lines()).toEqual([
    { level: 'info', time: expect.any(String), event: 'call.done', requestId: 'req_1', status: 200, ms: 3 },
  ])
})

test('a line names neither the machine nor the process', () => {
  const { log, lines } = listen()
  log.info({ event: 'server.started' })
  expect(Object.keys(lines()[0] ?? {}).toSorted()).toEqual(['event', 'level', 'time'])
})

test('of a database’s error only what it is and where it came from is kept', async () => {
  const { log, lines, text } = listen()
  const client = new pg.Client(inject('superuserUrl'))
  await client.connect()
  await client.query('create temporary table people (email text constraint people_email_once unique)')
  await client.query('insert into people values ($1)', [person])
  const cause: unknown = await client.query('insert into people values ($1)', [person]).catch((error: unknown) => error)
  await client.end()
  log.error({ event: 'call.failed', cause })
  expect(lines()[0]?.['cause']).toMatchObject({ type: 'error', code: '23505', constraint: 'people_email_once' })
  expect(text()).not.toMatch(/ana|souza|duplicate key|example/)
})

test('of Stripe’s error only its kind and its request’s id are kept', () => {
  const { log, lines, text } = listen()
  const cause = new Stripe.errors.StripeInvalidRequestError({
    type: 'invalid_request_error',
    message: `No such customer: ${person}`,
    code: 'resource_missing',
    param: person,
    statusCode: 404,
    requestId: 'req_Stripe1',
  })
  log.error({ event: 'call.failed', cause })
  expect(lines()[0]?.['cause']).toMatchObject({
    type: 'StripeInvalidRequestError',
    code: 'resource_missing',
    statusCode: 404,
    upstreamRequestId: 'req_Stripe1',
  })
  expect(text()).not.toContain(person)
})

test('the cause of a cause is kept the same way', () => {
  const { log, lines, text } = listen()
  const cause = new Error(person, { cause: new TypeError(`${person} again`) })
  log.error({ event: 'call.failed', cause })
  expect(lines()[0]?.['cause']).toMatchObject({ type: 'Error', cause: { type: 'TypeError' } })
  expect(text()).not.toContain(person)
})

test.each([
  ['a text', person],
  ['an object', { email: person }],
  ['nothing', undefined],
  ['a list', [person]],
])('%s that was thrown is told by its type', (_name, cause) => {
  const { log, lines, text } = listen()
  log.error({ event: 'call.failed', cause })
  expect(lines()[0]?.['cause']).toEqual({ type: typeof cause })
  expect(text()).not.toContain(person)
})

test('a line says where it happened', () => {
  const { log, lines } = listen()
  log.error({ event: 'call.failed', cause: new Error('boom') })
  expect(lines()[0]?.['cause']).toMatchObject({
    stack: expect.arrayContaining([expect.stringContaining('logger.test.ts')]),
  })
})

test('causes that lead in a circle come to an end', () => {
  const { log, lines } = listen()
  const [one, two]: [Error, Error] = [new Error('one'), new TypeError('two')]
  one.cause = two
  two.cause = one
  log.error({ event: 'call.failed', cause: one })
  expect(lines()[0]?.['cause']).toMatchObject({ type: 'Error', cause: { type: 'TypeError' } })
})

test('a message that looks like a place is not taken for one', () => {
  const { log, text } = listen()
  log.error({ event: 'call.failed', cause: new Error(`boom\n    at ${person}`) })
  expect(text()).not.toContain(person)
})

test('free text, an error in place of fields and fields within fields come to nothing', () => {
  const { log, text } = listen()
  log.info(person)
  log.error(new Error(person))
  log.info({ event: 'call.done' }, person)
  log.info({ event: 'call.done' }, 'done for %s', person)
  log.info({ event: 'call.done', url: { of: person } })
  expect(text()).not.toContain(person)
  expect(text().trimEnd().split('\n')).toHaveLength(5)
})

test('nothing can be bound to a child, where the list of fields would not be asked', () => {
  const { log } = listen()
  expect(() => log.child({ email: person })).toThrow('a line is its fields')
})

test('line ends within a value do not begin a new line', () => {
  const { log, text } = listen()
  log.info({ event: 'call.failed', code: 'a\r\n{"level":"info"}' })
  expect(text().trimEnd().split('\n')).toHaveLength(1)
})

function listen() {
  const written: string[] = []
  return {
    log: createLogger('debug', { write: (line) => void written.push(line) }),
    text: () => written.join(''),
    lines: () => written.map((line) => JSON.parse(line) as Record<string, unknown>),
  }
}
