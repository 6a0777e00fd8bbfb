import { aPdf } from '@frontdesk/testkit/file-client'
import { type Outside, startOutside } from '@frontdesk/testkit/outside'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openScanner } from './scan-file.ts'

let scanner: Outside
beforeEach(async () => {
  scanner = await startOutside()
})
afterEach(() => scanner[Symbol.asyncDispose]())

function scan(deadlineMs?: number): Promise<string> {
  return openScanner(`${scanner.url}/scan`, deadlineMs)(aPdf)
}

test('the scanner is sent the very bytes, and nothing about whose they are', async () => {
  scanner.answer('/scan', { status: 200 })
  await scan()
  const [{ method, headers, body } = { method: '', headers: {}, body: '' }] = scanner.asked
  expect({ method, body }).toEqual({ method: 'POST', body: aPdf.toString() })
  expect(headers).toMatchObject({ 'content-type': 'application/octet-stream', 'content-length': `${aPdf.length}` })
  expect(Object.keys(headers).filter((name) => /^x-|cookie|authorization/.test(name))).toEqual([])
})

test.each([
  [200, 'fine'],
  [204, 'fine'],
  [406, 'bad'],
  [422, 'bad'],
])('by %i it says that the file is %s', async (status, verdict) => {
  scanner.answer('/scan', { status })
  expect(await scan()).toBe(verdict)
})

test.each([302, 400, 404, 413, 429, 500, 503])('by %i it has said nothing, and nothing passes', async (status) => {
  scanner.answer('/scan', { status, headers: { location: '/elsewhere' } })
  await expect(scan()).rejects.toMatchObject({ apiCode: 'unavailable' })
})

test('a scanner that takes too long, or is not there, lets nothing pass', async () => {
  scanner.answer('/scan', () => undefined)
  await expect(scan(50)).rejects.toMatchObject({ apiCode: 'unavailable' })
  await scanner[Symbol.asyncDispose]()
  await expect(scan()).rejects.toMatchObject({ apiCode: 'unavailable' })
})

test('without a scanner every file is taken', async () => {
  expect(await openScanner(undefined)(aPdf)).toBe('fine')
})
