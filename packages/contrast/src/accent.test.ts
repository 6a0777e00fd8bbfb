import { expect, test } from 'vitest'
import { accentFor, contrast } from './accent.ts'
import { fiftyBrands as all } from './fifty-brands.ts'

const steps = ['00', '33', '66', '99', 'cc', 'ff']
const colors = steps.flatMap((r) => steps.flatMap((g) => steps.map((b) => `#${r}${g}${b}`)))
const surfaces = { light: '#ffffff', dark: '#262421' } as const

test.for(['light', 'dark'] as const)('whatever colour a business has, it can be seen and read on (%s)', (mode) => {
  for (const color of colors) {
    const { fill, onFill, bar, onBar, text } = accentFor(color, mode)
    expect(contrast(fill, surfaces[mode]), `${color}: the fill on the surface`).toBeGreaterThanOrEqual(3)
    expect(contrast(onFill, fill), `${color}: words on the fill`).toBeGreaterThanOrEqual(4.5)
    expect(contrast(onBar, bar), `${color}: words on the header`).toBeGreaterThanOrEqual(4.5)
    expect(contrast(text, surfaces[mode]), `${color}: accented words`).toBeGreaterThanOrEqual(5.9)
  }
})

test.for(['light', 'dark'] as const)('fifty brands are each themselves, and readable (%s)', (mode) => {
  expect(new Set(all).size).toBe(50)
  for (const brand of all) {
    const { fill, onFill, bar, onBar, text } = accentFor(brand, mode)
    expect(contrast(onFill, fill), `${brand}: words on buttons`).toBeGreaterThanOrEqual(4.5)
    expect(contrast(onBar, bar), `${brand}: words on the header`).toBeGreaterThanOrEqual(4.5)
    expect(contrast(text, surfaces[mode]), `${brand}: links`).toBeGreaterThanOrEqual(4.5)
    expect(contrast(fill, surfaces[mode]), `${brand}: buttons on the surface`).toBeGreaterThanOrEqual(3)
  }
  const visible = all.filter((brand) => contrast(brand, surfaces[mode]) >= 3)
  expect(visible.map((brand) => accentFor(brand, mode).fill)).toEqual(visible)
})

test('a colour that is fine stays as it is', () => {
  expect(accentFor('#0e5c53', 'light')).toMatchObject({ fill: '#0e5c53', onFill: '#ffffff' })
})

test('what is no colour becomes ours', () => {
  expect(accentFor('teal', 'light').fill).toBe('#0e5c53')
})

test('contrast is that of WCAG', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21)
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2)
})
