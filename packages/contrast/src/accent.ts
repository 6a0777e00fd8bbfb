type Rgb = readonly [number, number, number]
export type Accent = {
  /** Buttons and own bubbles, and what is written on them. */
  fill: string
  onFill: string
  /** The header. */
  bar: string
  onBar: string
  /** Accented words on the plain surface. */
  text: string
}

/** The lightest that anything of it stands on: cards, in the dark. */
const surfaces = { light: [255, 255, 255], dark: [38, 36, 33] } as const satisfies Record<string, Rgb>
const white: Rgb = [255, 255, 255]
const black: Rgb = [0, 0, 0]
const ink: Rgb = [20, 17, 13]
const fallback: Rgb = [14, 92, 83]

/** The business's colour, moved as far as it takes to be seen on the surface and read on. WCAG 2.2, 1.4.3 and 1.4.11. */
export function accentFor(color: string, mode: 'light' | 'dark'): Accent {
  const own = parseColor(color) ?? fallback
  const surface = surfaces[mode]
  const towards = mode === 'light' ? black : white
  const fill = reach(own, towards, (candidate) => ratio(candidate, surface) >= 3)
  const bar = mode === 'light' ? fill : mix(own, surface, 0.55)
  // Also on the tinted surfaces, which take some of it away.
  const text = reach(own, towards, (candidate) => ratio(candidate, surface) >= 6)
  return { fill: hex(fill), onFill: hex(readableOn(fill)), bar: hex(bar), onBar: hex(readableOn(bar)), text: hex(text) }
}

/** 1 for two equal colours, 21 for black on white. https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
export function contrast(a: string, b: string): number {
  return ratio(parseColor(a) ?? black, parseColor(b) ?? black)
}

/** White where it can be read, else nearly black: one of them always can. */
function readableOn(background: Rgb): Rgb {
  return ratio(white, background) >= 4.5 ? white : ratio(ink, background) >= 4.5 ? ink : black
}

function reach(color: Rgb, towards: Rgb, isEnough: (candidate: Rgb) => boolean): Rgb {
  for (let part = 0; part < 1; part += 0.04) {
    const candidate = mix(color, towards, part)
    if (isEnough(candidate)) return candidate
  }
  return towards
}

function mix([r, g, b]: Rgb, [r2, g2, b2]: Rgb, part: number): Rgb {
  const blend = (from: number, to: number) => Math.round(from + (to - from) * part)
  return [blend(r, r2), blend(g, g2), blend(b, b2)]
}

function ratio(a: Rgb, b: Rgb): number {
  const [x, y] = [luminance(a), luminance(b)]
  return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05)
}

function luminance([r, g, b]: Rgb): number {
  const linear = (channel: number) => {
    const part = channel / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  }
  return 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b)
}

function parseColor(color: string): Rgb | undefined {
  const match = /^#([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(color)
  if (!match) return undefined
  const [r, g, b] = match.slice(1).map((digits) => Number.parseInt(digits, 16))
  return [r ?? 0, g ?? 0, b ?? 0]
}

function hex(color: Rgb): string {
  return `#${color.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`
}
