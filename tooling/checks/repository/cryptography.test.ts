import { expect, test } from 'vitest'
import { placesOf, trackedFiles } from './tracked-files.ts'

const product = trackedFiles().filter(
  ({ path }) => /^(apps|packages)\/[\w-]+\/src\/.*\.tsx?$/.test(path) && !/\.test\.tsx?$/.test(path),
)
/** The names that code gives to algorithms, wherever they stand. */
const named =
  /\b(?:create(?:Hash|Hmac|Cipheriv|Decipheriv|Sign|Verify)|hkdfSync|hkdf|pbkdf2\w*|scrypt\w*)\(\s*'([^']+)'/g
const approved = new Set(['sha256', 'sha384', 'sha512', 'aes-256-gcm'])

test('only approved algorithms hash, sign, derive and encrypt', () => {
  const used = product.flatMap(({ path, text }) =>
    [...text.matchAll(named)].map(([, algorithm = '']) => ({ path, algorithm })),
  )
  expect(used.filter(({ algorithm }) => !approved.has(algorithm))).toEqual([])
  expect(new Set(used.map(({ algorithm }) => algorithm)).size).toBeGreaterThan(1)
})

test('no weak algorithm, mode or padding is named at all', () => {
  expect(
    placesOf(/['"`](?:md[245]|sha-?1|rc4|des(?:-\w+)*|[\w-]+-(?:ecb|cbc))['"`]|RSA_PKCS1_PADDING/i, product),
  ).toEqual([])
})

test('nothing stops looking at certificates', () => {
  expect(placesOf(/rejectUnauthorized|NODE_TLS_REJECT_UNAUTHORIZED|checkServerIdentity|ignoreTLS/, product)).toEqual([])
})
