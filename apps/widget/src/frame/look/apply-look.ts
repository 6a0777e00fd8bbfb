import type { Settings } from '@frontdesk/api/site/sections'

type Look = Settings['look']

/** Corners and letters as the site wants them. Nothing is loaded: each list names fonts that devices have. */
export function applyLook({ corners, font }: Pick<Look, 'corners' | 'font'>): void {
  const { style } = document.documentElement
  style.setProperty('--corner', roundness[corners])
  const family = families[font]
  if (family) style.setProperty('--font', family)
  else style.removeProperty('--font')
}

const roundness: Record<Look['corners'], string> = { round: '1', soft: '0.5', square: '0' }

// After https://modernfontstacks.com; every device has one of each list.
const families: Partial<Record<Look['font'], string>> = {
  humanist: `Seravek, 'Gill Sans Nova', Ubuntu, Calibri, 'DejaVu Sans', source-sans-pro, sans-serif`,
  geometric: `Avenir, Montserrat, Corbel, 'URW Gothic', source-sans-pro, sans-serif`,
  rounded: `ui-rounded, 'Hiragino Maru Gothic ProN', Quicksand, Comfortaa, Manjari, 'Arial Rounded MT Bold', Calibri, source-sans-pro, sans-serif`,
  serif: `Charter, 'Bitstream Charter', 'Sitka Text', Cambria, Georgia, serif`,
  mono: `ui-monospace, 'Cascadia Code', 'Source Code Pro', Menlo, Consolas, 'DejaVu Sans Mono', monospace`,
}
