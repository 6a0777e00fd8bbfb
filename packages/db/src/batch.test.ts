import { randomBytes } from 'node:crypto'
import { afterAll, describe, expect, test } from 'vitest'
import { openTestDatabase } from '../test/open-test-database.ts'
import { type Statement, runBatch } from './batch.ts'

const { db, ...database } = await openTestDatabase({ poolSize: 1 })
afterAll(async () => await database[Symbol.asyncDispose]())

describe('a value that goes to the database and back', () => {
  const values: [string, string, unknown, unknown?][] = [
    ['text with every kind of letter', 'text', `'; drop table tenant; -- "quoted" \\ naïve 漢字 🦩 \t\n`],
    ['an empty text', 'text', ''],
    ['null', 'text', null],
    ['nothing', 'text', undefined, null],
    ['a whole number', 'int8', 9_007_199_254_740_991],
    ['a bigint', 'int8', 42n, 42],
    ['a negative number', 'int4', -1],
    ['a fraction', 'float8', 0.1],
    ['true', 'bool', true],
    ['false', 'bool', false],
    ['an instant', 'timestamptz', new Date('2026-03-29T00:59:59.999Z')],
    ['a day', 'date', '2026-02-28'],
    ['bytes', 'bytea', Buffer.from([0, 1, 34, 39, 92, 255])],
    ['no bytes', 'bytea', Buffer.alloc(0)],
    ['bytes that are no Buffer', 'bytea', new Uint8Array([7, 0, 255]), Buffer.from([7, 0, 255])],
    [
      'a list of texts',
      'text[]',
      ['plain', '', 'with "quotes"', 'with \\ and , and {braces}', 'null', 'naïve 漢字', 'two\nlines\tand a tab'],
    ],
    ['an empty list', 'text[]', []],
    ['a list with null in it', 'text[]', ['one', null, 'three']],
    ['a list of numbers', 'int4[]', [1, -2, 3]],
    ['a list of instants', 'timestamptz[]', [new Date('2026-03-29T00:59:59.999Z')]],
    ['a list of bytes', 'bytea[]', [Buffer.from([0, 255]), Buffer.from([92])]],
    [
      'a list of lists',
      'int4[]',
      [
        [1, 2],
        [3, 4],
      ],
    ],
    ['a document', 'jsonb', { a: [1, { b: 'naïve "quoted"' }], c: null }],
  ]
  test.each(values)('%s is still the same', async (...[, type, value, expected = value]) => {
    const { results, error } = await run([{ text: `select $1::${type} as value`, values: [value] }])
    expect(error).toBeUndefined()
    expect(results).toEqual([{ rows: [{ value: expected }], rowCount: 1 }])
  })

  test('many rows of several columns keep their order', async () => {
    const { results } = await run([
      { text: `select n, n % 2 = 0 as even from generate_series(1, $1::int) n`, values: [500] },
    ])
    expect(results[0]?.rows).toEqual(Array.from({ length: 500 }, (_, at) => ({ n: at + 1, even: at % 2 === 1 })))
  })

  test('a large one arrives whole', async () => {
    const value = randomBytes(300_000)
    expect((await run([{ text: 'select $1::bytea as value', values: [value] }])).results[0]?.rows).toEqual([{ value }])
  })
})

describe('several statements', () => {
  test('are one transaction: what the first sets, the second sees, and then it is gone', async () => {
    const setting = { text: `select current_setting('app.tenant_id', true) as value`, values: [] }
    const { results } = await run([{ text: `select set_config('app.tenant_id', $1, true)`, values: ['here'] }, setting])
    expect(results[1]?.rows).toEqual([{ value: 'here' }])
    expect((await run([setting])).results[0]?.rows).toEqual([{ value: '' }])
  })

  test('are all undone when one of them fails', async () => {
    const { results, error } = await run([
      { text: 'create temporary table left_behind as select 1', values: [] },
      { text: 'select 1 / $1::int', values: [0] },
      { text: 'select 2', values: [] },
    ])
    expect(error).toMatchObject({ code: '22012' })
    expect(results.map((result) => result.rowCount)).toEqual([1])
    expect((await run([{ text: `select to_regclass('left_behind') as found`, values: [] }])).results[0]?.rows).toEqual([
      { found: null },
    ])
  })

  test('tell how many rows each changed', async () => {
    const { results } = await run([
      { text: 'create temporary table numbers (n int) on commit drop', values: [] },
      { text: 'insert into numbers select generate_series(1, 3)', values: [] },
      { text: 'update numbers set n = n + 1 where n > $1', values: [1] },
      { text: 'delete from numbers where n = $1 returning n', values: [4] },
      { text: 'select 1 where false', values: [] },
    ])
    expect(results.map((result) => result.rowCount)).toEqual([0, 3, 2, 1, 0])
    expect(results[3]?.rows).toEqual([{ n: 4 }])
  })
})

describe('a statement that was asked before', () => {
  const doubled = (value: unknown) => ({ text: 'select $1::int * 2 as doubled', values: [value] })
  const keptBy = async () => {
    const { results } = await run([{ text: 'select statement from pg_prepared_statements order by name', values: [] }])
    return results[0]?.rows.map(({ statement }) => statement)
  }

  test('is read by Postgres once', async () => {
    expect((await run([doubled(2)])).results[0]?.rows).toEqual([{ doubled: 4 }])
    expect((await run([doubled(3), doubled(4)])).results.map(({ rows }) => rows)).toEqual([
      [{ doubled: 6 }],
      [{ doubled: 8 }],
    ])
    expect((await keptBy())?.filter((text) => text === doubled(1).text)).toHaveLength(1)
  })

  test.each([
    ['did not fit', { text: 'select $1::int as it', values: ['seven'] }, { text: 'select $1::int as it', values: [7] }],
    ['came after another that failed', { text: 'select 1 / 0', values: [] }, { text: 'select 7 as it', values: [] }],
  ])('is asked again where it %s the first time', async (_name, failing, asked) => {
    expect((await run([failing, asked])).error).toBeInstanceOf(Error)
    for (const _ of [1, 2]) expect((await run([asked])).results[0]?.rows).toEqual([{ it: 7 }])
  })

  test('is asked all the same when the connection keeps enough of them', async () => {
    const client = await db.app.pool.connect()
    const texts = Array.from({ length: 600 }, (_, at) => `select ${at} as it`)
    for (const text of [...texts, ...texts.slice(-3)]) {
      const { results } = await runBatch(client, [{ text, values: [] }])
      expect(results[0]?.rows).toEqual([{ it: Number(/\d+/.exec(text)?.[0]) }])
    }
    const count = { text: 'select count(*)::int as kept from pg_prepared_statements', values: [] }
    const [last] = (await runBatch(client, [count])).results
    client.release(true)
    expect(last?.rows[0]?.['kept']).toBeLessThanOrEqual(512)
  })
})

describe('a connection', () => {
  test.each([
    ['a statement that does not parse', { text: 'selct 1', values: [] }],
    ['a value that does not fit its type', { text: 'select $1::int', values: ['seven'] }],
    ['too few values', { text: 'select $1::int, $2::int', values: [1] }],
    ['an error while rows are coming', { text: 'select 1 / (3 - n) from generate_series(1, 9) n', values: [] }],
  ])('goes on after %s', async (_name, statement) => {
    expect((await run([statement])).error).toBeInstanceOf(Error)
    expect(await run([{ text: 'select $1::text as value', values: ['fine'] }])).toEqual({
      results: [{ rows: [{ value: 'fine' }], rowCount: 1 }],
    })
    expect((await db.app.pool.query('select 1 as one')).rows).toEqual([{ one: 1 }])
  })

  test('takes the next batch in line while one is failing', async () => {
    const failing = run([{ text: 'select 1 / 0', values: [] }])
    const next = run([{ text: 'select 1 as one', values: [] }])
    expect((await failing).error).toMatchObject({ code: '22012' })
    expect((await next).results[0]?.rows).toEqual([{ one: 1 }])
  })

  test('that breaks in the middle is told as an error', async () => {
    const client = await db.app.pool.connect()
    const { error } = await runBatch(client, [{ text: 'select pg_terminate_backend(pg_backend_pid())', values: [] }])
    client.release(true)
    expect(error).toMatchObject({ code: '57P01' })
  })
})

async function run(statements: Statement[]) {
  const client = await db.app.pool.connect()
  try {
    return await runBatch(client, statements)
  } finally {
    client.release()
  }
}
