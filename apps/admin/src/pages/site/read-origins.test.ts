import { expect, test } from 'vitest'
import { originProblem, readOrigins } from './read-origins.ts'

test('each line is one address, blank lines and repeats do not count', () => {
  const typed = ' https://www.example.com \n\nhttps://www.example.com\nhttp://localhost:4610\n'
  expect(readOrigins(typed)).toEqual({ origins: ['https://www.example.com', 'http://localhost:4610'], wrong: [] })
})

test('a pasted page address becomes its origin', () => {
  expect(readOrigins('https://Example.com:443/prices?x=1#y').origins).toEqual(['https://example.com'])
})

test.each(['example.com', 'ftp://example.com', 'https://', 'javascript:alert(1)', 'two words'])(
  '%s is named as wrong',
  (line) => {
    const list = readOrigins(`https://fine.example\n${line}`)
    expect(list.wrong).toEqual([line])
    expect(originProblem(list)).toContain(line)
  },
)

test('an empty list is fine: then no page may show the chat', () => {
  expect(originProblem(readOrigins(''))).toBeUndefined()
})

test('twenty addresses are the most', () => {
  const typed = Array.from({ length: 21 }, (_, index) => `https://site-${index}.example`).join('\n')
  expect(originProblem(readOrigins(typed))).toBe('At most 20 addresses.')
})
