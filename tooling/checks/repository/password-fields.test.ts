import { expect, test } from 'vitest'
import { placesOf, trackedFiles } from './tracked-files.ts'

const pages = trackedFiles().filter(({ path }) => /^(apps|packages)\/[\w-]+\/src\/.*\.tsx$/.test(path))
/** What one element of a page says about itself. */
const elements = pages.flatMap(({ path, text }) =>
  [...text.matchAll(/<\w+\s([^<>]*?(?:\{[^{}]*\}[^<>]*?)*)\/?>/g)].map(([, attributes = '']) => ({ path, attributes })),
)
const fields = elements.filter(({ attributes }) => /type=(?:"password"|\{[^}]*'password')/.test(attributes))

test('a field for a password hides it, and tells password managers which one it is', () => {
  expect(fields.length).toBeGreaterThan(2)
  const unnamed = fields.filter(({ attributes }) => !/autoComplete="(current|new)-password"/.test(attributes))
  expect(unnamed.map(({ path }) => path)).toEqual([])
  const named = elements.filter(({ attributes }) => /autoComplete="(current|new)-password"/.test(attributes))
  expect(named).toEqual(fields)
})

test('nothing keeps a password from being pasted', () => {
  // Where messages are written files may be pasted: those are taken, and words go where they would.
  const takesFiles = String.raw`=\{\(event\) => [\w?.]+\(filesIn\(event\.clipboardData\)\)\}`
  const meddles = new RegExp(`onPaste(?!${takesFiles})|onBeforeInput|onCopy|'paste'`)
  expect(placesOf(meddles, pages)).toEqual([])
})

test('no password ages: nothing in the product knows when one was set', () => {
  const product = trackedFiles().filter(({ path }) => /^(apps|packages)\/[\w-]+\/src\//.test(path))
  expect(placesOf(/password_(?:set|changed|expires)_at|passwordExpires|passwordAge/i, product)).toEqual([])
})
