import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, describe, expect, test } from 'vitest'
import { openTestDatabase } from '../test/open-test-database.ts'
import { newId } from './ids.ts'

const { db, owner, ...database } = await openTestDatabase()
afterAll(async () => await database[Symbol.asyncDispose]())

const refused = { code: '42501', message: expect.stringContaining('permission denied') }

async function addUser() {
  const id = newId<'user'>()
  await owner
    .insertInto('app_user')
    .values({ id, email_index: randomBytes(32), email_sealed: randomBytes(64) })
    .execute()
  return id
}

const asUser = (userId: string, statement: ReturnType<typeof sql>) =>
  db.app.kysely.transaction().execute(async (tx) => {
    await sql`select set_config('app.user_id', ${userId}, true)`.execute(tx)
    return (await statement.execute(tx)).rows
  })

test('what happened to an account is added to and read by its own user, and never changed', async () => {
  const [own, other] = [await addUser(), await addUser()]
  const insert = (userId: string) => sql`
    insert into account_event (user_id, id, event, device, created_at)
    values (${userId}, ${newId()}, 'logged_in', '', now())`
  await asUser(own, insert(own))
  await asUser(other, insert(other))
  expect(await asUser(own, sql`select user_id from account_event`)).toEqual([{ user_id: own }])
  await expect(asUser(own, insert(other))).rejects.toMatchObject({ code: '42501' })
  await expect(asUser(own, sql`update account_event set device = ''`)).rejects.toMatchObject(refused)
  await expect(asUser(own, sql`delete from account_event`)).rejects.toMatchObject(refused)
})

describe.each(['app', 'worker', 'intake'] as const)('the %s role', (name) => {
  test.each(['account_mail', 'email_change'])('reaches %s through the audited functions alone', async (table) => {
    const reading = sql`select 1 from ${sql.table(table)}`.execute(db[name].kysely)
    await expect(reading).rejects.toMatchObject(refused)
  })
})

test('only the worker learns who has an account, and only the owner’s own session changes it', async () => {
  const index = randomBytes(32)
  for (const role of [db.app, db.intake]) {
    const asking = sql`select * from auth.find_account(${index})`.execute(role.kysely)
    await expect(asking).rejects.toMatchObject(refused)
  }
  const changing = sql<{ done: boolean }>`
    select auth.change_password(null, '$argon2id$x', ${newId()}, now()) as done`.execute(db.app.kysely)
  expect((await changing).rows).toEqual([{ done: false }])
})

test('an address has one account, however many open it at once', async () => {
  const index = randomBytes(32)
  const open = () =>
    sql`
    select auth.open_account(${newId()}, ${index}, ${randomBytes(64)}, now())`.execute(db.worker.kysely)
  await Promise.all(Array.from({ length: 10 }, open))
  const found = await owner.selectFrom('app_user').select('id').where('email_index', '=', index).execute()
  expect(found).toHaveLength(1)
})
