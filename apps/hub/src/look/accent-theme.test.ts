import { expect, test } from 'vitest'
import { accentTheme } from './accent-theme.ts'
import { contrast, parseHex, readable, toHex, type Rgb } from './contrast.ts'

const steps = [0, 51, 102, 153, 204, 255]
const colours = steps.flatMap((red) => steps.flatMap((green) => steps.map((blue) => toHex([red, green, blue]))))

const grounds = {
  light: ['#ffffff', '#faf9f7', '#f3f1ed'],
  dark: ['#1b1a18', '#131211', '#242220', '#2a2825'],
}

test.each(['light', 'dark'] as const)('whatever colour a business has, everything can be read in %s', (mode) => {
  for (const colour of colours) {
    const theme = accentTheme(colour)?.[mode] ?? {}
    const part = (name: string): Rgb => parseHex(theme[`--color-${name}`] ?? '') ?? [0, 0, 0]
    const ratios = [
      ...grounds[mode].map((ground) => contrast(part('accent'), parseHex(ground) ?? [0, 0, 0])),
      ...['accent', 'accent-hover', 'accent-pressed'].map((fill) => contrast(part('on-accent'), part(fill))),
      contrast(part('accent-ink'), part('accent-soft')),
      contrast(part('on-bubble'), part('bubble')),
    ]
    expect(
      Math.min(...ratios),
      `${colour}: ${ratios.map((ratio) => ratio.toFixed(2)).join(' ')}`,
    ).toBeGreaterThanOrEqual(readable - 0.05)
  }
})

test('a colour that can be read already stays as it is', () => {
  expect(accentTheme('#0f766e')?.light['--color-accent']).toBe('#0f766e')
})

test('what is no colour changes nothing', () => {
  expect(accentTheme('red; background: url(https://example.com)')).toBeUndefined()
  expect(accentTheme('#fff')).toBeUndefined()
})

test('black on white is the greatest contrast there is', () => {
  expect(contrast([0, 0, 0], [255, 255, 255])).toBeCloseTo(21)
})
