import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { accentFor } from '@frontdesk/contrast/accent'

export type Mode = 'light' | 'dark'
/** The colour of a token, or of any value that a style sheet may write: `color-mix(in srgb, var(--bar) 86%, #fff)`. */
export type Palette = (value: string) => string

const frame = join(import.meta.dirname, '../src/frame')
const tokens = new Map(
  [...readFileSync(join(frame, 'look/tokens.css'), 'utf8').matchAll(/^ {2}(--[\w-]+): (.+);$/gm)].map(
    ([, name = '', value = '']) => [name, value],
  ),
)

/** Everything that the frame is painted by. */
export const styles = readdirSync(frame, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.css') && !path.endsWith('tokens.css') && !path.endsWith('panel.css'))
  .map((path) => readFileSync(join(frame, path), 'utf8'))
  .join('\n')

/** What a browser makes of the widget's colours, for one business and one scheme. */
export function paletteOf(brand: string, mode: Mode): Palette {
  const accents = { light: accentFor(brand, 'light'), dark: accentFor(brand, 'dark') }
  const given = new Map<string, string>(
    (['light', 'dark'] as const).flatMap((each) =>
      Object.entries(accents[each]).map(([name, color]) => [`--${each}-${name}`, color] as const),
    ),
  )

  function read(value: string): string {
    const [, name, inner = ''] = /^(var|light-dark|color-mix)\((.*)\)$/s.exec(value.trim()) ?? []
    const parts = split(inner)
    if (name === 'var') return read(given.get(inner) ?? tokens.get(inner) ?? missing(inner))
    if (name === 'light-dark') return read(parts[mode === 'light' ? 0 : 1] ?? '')
    if (name === 'color-mix') return blend(parts, read)
    return /^#[\da-f]{6}$/i.test(value.trim()) ? value.trim() : missing(value)
  }
  return read
}

function missing(what: string): never {
  throw new Error(`the palette has no ${what}`)
}

/** At the commas that are in no brackets. */
function split(text: string): string[] {
  const parts = ['']
  let depth = 0
  for (const letter of text) {
    if (letter === '(') depth++
    if (letter === ')') depth--
    if (letter === ',' && depth === 0) parts.push('')
    else parts.push(`${parts.pop()}${letter}`)
  }
  return parts.map((part) => part.trim())
}

/** https://www.w3.org/TR/css-color-5/#color-mix of two opaque colours, of which the first has its share. */
function blend([space = '', first = '', second = '']: string[], read: Palette): string {
  const [, color = '', percent = ''] = /^(.*) (\d+)%$/s.exec(first) ?? missing(first)
  const share = Number(percent) / 100
  const [to, from] = space === 'in oklab' ? [toOklab, fromOklab] : [parse, format]
  const [a, b] = [to(read(color)), to(read(second))]
  return from(a.map((channel, at) => channel * share + (b[at] ?? 0) * (1 - share)))
}

type Channels = number[]

function parse(color: string): Channels {
  return [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16))
}

function format(channels: Channels): string {
  const hex = (channel: number) =>
    Math.min(255, Math.max(0, Math.round(channel)))
      .toString(16)
      .padStart(2, '0')
  return `#${channels.map(hex).join('')}`
}

/** https://bottosson.github.io/posts/oklab/ */
function toOklab(color: string): Channels {
  const [r = 0, g = 0, b = 0] = parse(color).map((channel) => {
    const part = channel / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b)
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b)
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b)
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ]
}

function fromOklab([light = 0, a = 0, b = 0]: Channels): string {
  const l = (light + 0.3963377774 * a + 0.2158037573 * b) ** 3
  const m = (light - 0.1055613458 * a - 0.0638541728 * b) ** 3
  const s = (light - 0.0894841775 * a - 1.291485548 * b) ** 3
  const linear = [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ]
  return format(linear.map((part) => 255 * (part <= 0.0031308 ? 12.92 * part : 1.055 * part ** (1 / 2.4) - 0.055)))
}
