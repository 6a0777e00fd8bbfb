import { expect, test } from 'vitest'
import { widgetOrigin } from './widget-origin.ts'

test('the origin is that of the script, without its path', () => {
  expect(widgetOrigin('<script async src="https://widget.example.com/widget.js" data-site="x"></script>')).toBe(
    'https://widget.example.com',
  )
  expect(widgetOrigin("<script src='http://localhost:4601/widget.js'></script>")).toBe('http://localhost:4601')
})

test('a snippet that loads nothing has none', () => {
  expect(widgetOrigin('<script>hello()</script>')).toBeUndefined()
})
