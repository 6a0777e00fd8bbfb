import { expect, test } from 'vitest'
import { type AssistantSettings, formOf, settingsOf } from './assistant-form.ts'

const settings: AssistantSettings = {
  answers: true,
  quickReplies: ['book', 'ask'],
  greetings: [
    { text: 'About prices?', pages: ['/prices', '/shop/*'], from: null, until: null },
    { text: 'Up late?', pages: [], from: 1320, until: 300 },
  ],
  flows: [{ key: 'ask', label: null, steps: [{ do: 'write' }] }],
}

test('what is shown in the form is what is saved again', () => {
  expect(settingsOf(formOf(settings), settings)).toEqual(settings)
})

test('pages are parted by lines or spaces, and hours that do not count are none', () => {
  const form = formOf(settings)
  const [greeting] = form.greetings
  if (!greeting) throw new Error('there are two')
  const typed = { ...greeting, pages: ' /a \n\n/b /c ', from: 60, until: 120 }
  expect(settingsOf({ ...form, greetings: [typed] }, settings).greetings).toEqual([
    { text: 'About prices?', pages: ['/a', '/b', '/c'], from: null, until: null },
  ])
})
