import { argon2Sync } from 'node:crypto'
import { expect, test } from 'vitest'
import { createPasswordHasher } from './password.ts'

const passwords = await createPasswordHasher()
const password = 'umbrella harvest violin'

test('every hash is argon2id with the same cost, and salted', async () => {
  const hashes = await Promise.all([passwords.hash(password), passwords.hash(password)])
  for (const hash of hashes) expect(hash).toMatch(/^\$argon2id\$m=19456,t=2,p=1\$[\w-]{22}\$[\w-]{43}$/)
  expect(new Set(hashes).size).toBe(2)
})

test('a hash is what argon2 makes of the password at this cost', async () => {
  const [, , , salt = '', tag] = (await passwords.hash(password)).split('$')
  const expected = argon2Sync('argon2id', {
    message: password,
    nonce: Buffer.from(salt, 'base64url'),
    parallelism: 1,
    memory: 19_456,
    passes: 2,
    tagLength: 32,
  })
  expect(tag).toBe(expected.toString('base64url'))
})

test('the right password proves, however it is typed, and no other does', async () => {
  const stored = await passwords.hash('Ünïcode is fine here')
  expect(await passwords.verify('Ünïcode is fine here'.normalize('NFD'), stored)).toBe(true)
  expect(await passwords.verify('ünïcode is fine here', stored)).toBe(false)
  expect(await passwords.verify('', stored)).toBe(false)
})

test('where nothing is stored nothing proves', async () => {
  for (const stored of [null, undefined]) {
    expect(await passwords.verify(password, stored)).toBe(false)
  }
})
