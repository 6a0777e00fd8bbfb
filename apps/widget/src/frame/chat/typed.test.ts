import { expect, test } from 'vitest'
import type { Shelf } from '../session/shelf.ts'
import { openTyped } from './typed.ts'

function shelfWith(kept: Record<string, string>): Shelf {
  const all = new Map(Object.entries(kept))
  return {
    read: (name) => all.get(name),
    watch: () => {},
    write: (name, value) => void (value === undefined ? all.delete(name) : all.set(name, value)),
  }
}

test('what was typed is there again after a reload, and gone once it is emptied', () => {
  const shelf = shelfWith({})
  openTyped(shelf, 'form').patch({ email: 'vera@example.com' })
  const again = openTyped(shelf, 'form')
  expect(again.get()).toEqual({ email: 'vera@example.com' })
  again.set({})
  expect(shelf.read('form')).toBeUndefined()
})

test.each(['not json', 'null', '[1]', '{"email":5}'])(
  'what is not ours on the shelf (%s) is no reason to fail',
  (kept) => {
    expect(openTyped(shelfWith({ form: kept }), 'form').get()).toEqual({})
  },
)
