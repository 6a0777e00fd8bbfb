import { describe, expect, test } from 'vitest'
import { contrast } from '@frontdesk/contrast/accent'
import { colourOf, providerColours } from './provider-colours.ts'

describe.each(providerColours.map((colour, at) => ({ at, ...colour })))('colour $at', ({ light, dark }) => {
  test('is read on its own ground, by day and by night', () => {
    expect(contrast(light.ink, light.soft)).toBeGreaterThanOrEqual(7)
    expect(contrast(dark.ink, dark.soft)).toBeGreaterThanOrEqual(7)
  })

  test('stands out from the page as its stripe, by day and by night', () => {
    expect(contrast(light.ink, '#ffffff')).toBeGreaterThanOrEqual(3)
    expect(contrast(dark.ink, '#1b1a18')).toBeGreaterThanOrEqual(3)
  })
})

test('who came first keeps the first colour, and after the last it begins anew', () => {
  const providers = Array.from({ length: 9 }, (_, at) => ({ id: `prv_${at}` }))
  expect(colourOf('prv_0', providers)).toBe(providerColours[0])
  expect(colourOf('prv_3', providers)).toBe(providerColours[3])
  expect(colourOf('prv_8', providers)).toBe(providerColours[0])
})
