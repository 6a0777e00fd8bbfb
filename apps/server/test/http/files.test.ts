import { type TestApp, startTestApp } from '@frontdesk/testkit/start-test-app'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { rawCall } from './app.ts'

let app: TestApp
beforeAll(async () => void (app = await startTestApp()))
afterAll(async () => await app[Symbol.asyncDispose]())

const files = ['package.json', '.git/config', '.env', '.frontdesk/secrets.json', 'apps/server/src/env.ts', 'etc/passwd']
const ways = ['', '../', '../../../', '..%2f..%2f..%2f', '%2e%2e/%2e%2e/%2e%2e/', '..\\..\\', '....//....//', '%00/']
const folders = ['', 'admin/', 'admin/assets/', 'hub/assets/', 'frame/assets/', 'frame/']

/** What both origins say to a path as it is written, which `fetch` would tidy up. */
async function askBoth(path: string) {
  const { appUrl, widgetUrl } = app.server
  return [await rawCall(appUrl, { method: 'GET', path }), await rawCall(widgetUrl, { method: 'GET', path })]
}

describe.each(folders)('below /%s', (folder) => {
  test.each(files)('no way leads to %s', async (file) => {
    for (const way of ways) {
      for (const { status, body } of await askBoth(`/${folder}${way}${file}`)) {
        // A page of a front end answers for every path below it, and knows nothing of files.
        expect(status === 200 ? body.slice(0, 15).toLowerCase() : status).toBeOneOf(['<!doctype html>', 400, 404])
        expect(body).not.toMatch(/"private"|\[core\]|root:|OPERATOR_KEY/)
      }
    }
  })

  test('nothing is listed', async () => {
    for (const { body } of await askBoth(`/${folder}`)) expect(body).not.toMatch(/Index of|<a href="[^"]*\.(js|css)"/i)
  })
})
