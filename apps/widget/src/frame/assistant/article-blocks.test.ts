import { expect, test } from 'vitest'
import { articleBlocks } from './article-blocks.ts'

test('a text is parted into headings, paragraphs and lists', () => {
  const body = '# By car\nBehind the house.\nIt is free.\n\nPlease bring:\n\n- a coin\n- your number plate\n\nSee you!'
  expect(articleBlocks(body)).toEqual([
    { kind: 'heading', text: 'By car' },
    { kind: 'text', text: 'Behind the house.\nIt is free.' },
    { kind: 'text', text: 'Please bring:' },
    { kind: 'list', items: ['a coin', 'your number plate'] },
    { kind: 'text', text: 'See you!' },
  ])
})

test('what only looks like a sign stays as it was written', () => {
  expect(articleBlocks('#1 in town\n-5 degrees')).toEqual([{ kind: 'text', text: '#1 in town\n-5 degrees' }])
  expect(articleBlocks('  \r\n\r\n')).toEqual([])
})
