import { expect, test } from 'vitest'
import { goodAnswers, openingOf } from './rules.ts'

const found = (asked: number, matched: number, score: number) => ({ asked, matched, score, rank: score })

test('an answer has most of what was asked, or a fair part of it with weight', () => {
  expect(goodAnswers([found(1, 1, 0.6)])).toHaveLength(1)
  expect(goodAnswers([found(4, 2, 1.2)])).toHaveLength(1)
  expect(goodAnswers([found(4, 2, 0.6)])).toEqual([])
  expect(goodAnswers([found(10, 2, 2)])).toEqual([])
  expect(goodAnswers([found(1, 1, 0.3)])).toEqual([])
})

test('the best come first, three at most, and what is far behind them not at all', () => {
  const [best, good, fair, poor] = [found(2, 2, 2), found(2, 2, 1.8), found(2, 2, 1.5), found(2, 2, 1.1)]
  expect(goodAnswers([poor, fair, best, good])).toEqual([best, good, fair])
  expect(goodAnswers([best, good, fair, { ...good, rank: 1.9 }])).toHaveLength(3)
  expect(goodAnswers([])).toEqual([])
})

test('the opening of an article is plain words, cut between two', () => {
  expect(openingOf('# By car\n\nBehind the house.\n- It is free.')).toBe('By car Behind the house. It is free.')
  expect(openingOf('one two three', 9)).toBe('one two…')
})
