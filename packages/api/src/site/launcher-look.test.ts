import { contrast } from '@frontdesk/contrast/accent'
import { expect, test } from 'vitest'
import { launcherLook } from './launcher-look.ts'
import { Look } from './sections/look.ts'

const look = Look.parse({})

test('a launcher like the loader’s own needs no more than its colour', () => {
  expect(launcherLook('#0e5c53', look)).toBe('--fd-accent:#0e5c53')
})

test('a colour in which nothing could be read is moved, and written on in black', () => {
  const [, fill = '', ink = ''] = /^--fd-accent:(#\w+);--fd-ink:(#\w+)$/.exec(launcherLook('#ffff00', look)) ?? []
  expect(contrast(fill, '#ffffff')).toBeGreaterThanOrEqual(3)
  expect(contrast(fill, ink)).toBeGreaterThanOrEqual(4.5)
})

test('it stands on the side and at the distance that the site wants', () => {
  expect(launcherLook('#0e5c53', { ...look, side: 'left', offsetY: 90 })).toContain(
    ';--fd-inset:auto auto 90px 20px;--fd-y:90px',
  )
  expect(launcherLook('#0e5c53', { ...look, offsetX: 0 })).toContain(';--fd-inset:auto 0px 20px auto')
})

test('on phones it can be its icon alone, or left out', () => {
  const onPhones = '@media(max-width:480px),(max-height:480px)'
  const words = { ...look, launcherText: 'Ask us' }
  expect(launcherLook('#0e5c53', { ...words, launcherOnPhones: 'icon' })).toBe(
    `--fd-accent:#0e5c53;--fd-text:'Ask us';${onPhones}{--fd-text:none}`,
  )
  expect(launcherLook('#0e5c53', { ...look, launcherOnPhones: 'icon' })).toBe('--fd-accent:#0e5c53')
  expect(launcherLook('#0e5c53', { ...look, launcherOnPhones: 'hidden' })).toBe(
    `--fd-accent:#0e5c53;${onPhones}{button{display:none}}`,
  )
})

test('what is written on it cannot end the attribute, the string or the declaration', () => {
  const launcherText = `</script>'"\\;}&lt;`
  const text = launcherLook('#0e5c53', { ...look, launcherText }).split('--fd-text:')[1] ?? ''
  expect(text).toMatch(/^'[^'"<>;{}&]+'$/)
  const read = text
    .slice(1, -1)
    .replaceAll(/\\([\da-f]+) /g, (_, code: string) => String.fromCodePoint(parseInt(code, 16)))
  expect(read).toBe(launcherText)
})
