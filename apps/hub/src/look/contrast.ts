export type Rgb = readonly [red: number, green: number, blue: number]

/** WCAG 2.2 for text: https://www.w3.org/TR/WCAG22/#contrast-minimum */
export const readable = 4.5

export function parseHex(text: string): Rgb | undefined {
  if (!/^#[0-9a-f]{6}$/i.test(text)) return undefined
  const part = (at: number): number => Number.parseInt(text.slice(at, at + 2), 16)
  return [part(1), part(3), part(5)]
}

export function toHex(colour: Rgb): string {
  return `#${colour.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`
}

/** `share` of `other`, the rest of `colour`. */
export function mix(colour: Rgb, other: Rgb, share: number): Rgb {
  const part = (at: 0 | 1 | 2): number => colour[at] * (1 - share) + other[at] * share
  return [part(0), part(1), part(2)]
}

export function contrast(one: Rgb, other: Rgb): number {
  const [darker, lighter] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return ((lighter ?? 0) + 0.05) / ((darker ?? 0) + 0.05)
}

/** The colour itself where it stands out enough from all the others, else the nearest shade towards `end` that does. */
export function shadeFor(colour: Rgb, end: Rgb, against: readonly Rgb[]): Rgb {
  for (let share = 0; share < 1; share += 0.02) {
    const shade = mix(colour, end, share)
    if (against.every((other) => contrast(shade, other) >= readable)) return shade
  }
  return end
}

function luminance(colour: Rgb): number {
  const [red, green, blue] = colour.map(linear)
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0)
}

function linear(part: number): number {
  const share = part / 255
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
}
