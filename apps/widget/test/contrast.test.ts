import { contrast } from '@frontdesk/contrast/accent'
import { fiftyBrands } from '@frontdesk/contrast/fifty-brands'
import { describe, expect, test } from 'vitest'
import { paletteOf, styles } from './palette.ts'

/** WCAG 2.2: 1.4.3 for what is read, 1.4.11 for what has to be seen to be used. */
const read = 4.5
const seen = 3

/** Everything that is painted on something, by the names of tokens.css. */
const pairs: [front: string, grounds: string[], least: number][] = [
  ['ink', ['surface', 'raised', 'sunken', 'hover', 'tint'], read],
  // What is said by the way, and in fields that wait for words.
  ['muted', ['surface', 'raised', 'sunken', 'hover', 'tint'], read],
  // Links, suggestions, times one points at, and the ring around whatever has the focus.
  ['accent-ink', ['surface', 'raised', 'sunken', 'hover', 'tint'], read],
  ['on-fill', ['fill'], read],
  ['on-bar', ['bar'], read],
  // A button of the header that is pointed at: nothing but an icon.
  ['on-bar', ['color-mix(in srgb, var(--on-bar) 14%, var(--bar))'], seen],
  ['bar', ['on-bar'], read],
  // Buttons, own bubbles, the chosen day.
  ['fill', ['surface', 'raised'], seen],
  ['control', ['surface', 'raised', 'hover'], seen],
  ['good', ['good-soft', 'raised'], read],
  ['wait', ['wait-soft', 'raised'], read],
  ['bad', ['bad-soft', 'surface', 'raised'], read],
]

describe.each(['light', 'dark'] as const)('by %s', (mode) => {
  test.each(fiftyBrands)('whatever is painted in the widget of %s can be told from what it stands on', (brand) => {
    const palette = paletteOf(brand, mode)
    const colorOf = (name: string) => palette(name.includes('(') ? name : `var(--${name})`)
    const weak = pairs.flatMap(([front, grounds, least]) =>
      grounds
        .map((ground) => ({ front, ground, ratio: contrast(colorOf(front), colorOf(ground)), least }))
        .filter(({ ratio }) => ratio < least),
    )
    expect(weak).toEqual([])
  })
})

test('no style sheet paints with a colour that is not looked at here', () => {
  const used = (property: string) => [
    ...new Set([...styles.matchAll(new RegExp(`[^-]${property}: ([^;]+);`, 'g'))].map(([, value = '']) => value)),
  ]
  const known = new Set(
    pairs
      .flatMap(([front, grounds]) => [front, ...grounds])
      .map((name) => (name.includes('(') ? name : `var(--${name})`)),
  )
  const others = ['none', 'inherit', 'currentColor', 'transparent']
  // A large picture is shown on black, and what is written there is white.
  const black = ['#111', '#333', '#fff']
  const unknown = [...used('background'), ...used('color')].filter(
    (value) => ![...known, ...others, ...black].includes(value),
  )
  expect(unknown).toEqual([])
})
