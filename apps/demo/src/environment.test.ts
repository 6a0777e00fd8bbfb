import { expect, test } from 'vitest'
import { readEnvironment } from './environment.ts'

const complete = {
  WIDGET_URL: 'http://localhost:4601/',
  DEMO_LISBON_SITE_KEY: 'a',
  DEMO_CHICAGO_SITE_KEY: 'b',
}

test('the environment says where the widget is and which sites are shown', () => {
  expect(readEnvironment(complete)).toEqual({
    port: 4610,
    host: undefined,
    widgetUrl: 'http://localhost:4601',
    siteKeys: { lisbon: 'a', chicago: 'b' },
  })
})

test.each(Object.keys(complete))('%s is asked for by name when it is missing', (name) => {
  expect(() => readEnvironment({ ...complete, [name]: undefined })).toThrow(name)
})
