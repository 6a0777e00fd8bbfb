import { contrast, mix, parseHex, readable, shadeFor, toHex, type Rgb } from './contrast.ts'

export interface AccentTheme {
  light: Record<string, string>
  dark: Record<string, string>
}

/** The theme's accent in the business's colour, shifted as far as reading needs. Undefined for what is no colour. */
export function accentTheme(accentColor: string): AccentTheme | undefined {
  const brand = parseHex(accentColor)
  return brand && { light: light(brand), dark: dark(brand) }
}

function light(brand: Rgb): Record<string, string> {
  const accent = shadeFor(brand, black, [white, lightCanvas, lightSunken])
  const soft = mix(white, accent, 0.11)
  return asVariables({
    accent,
    'accent-hover': mix(accent, black, 0.16),
    'accent-pressed': mix(accent, black, 0.3),
    'on-accent': white,
    'accent-soft': soft,
    'accent-ink': shadeFor(accent, black, [soft, lightSunken]),
    focus: accent,
    ...bubble(brand),
  })
}

function dark(brand: Rgb): Record<string, string> {
  const accent = shadeFor(brand, white, [darkCanvas, darkRaised, darkHover])
  const soft = mix(darkSurface, brand, 0.22)
  return asVariables({
    accent,
    'accent-hover': mix(accent, white, 0.16),
    'accent-pressed': mix(accent, white, 0.3),
    'on-accent': shadeFor(mix(brand, black, 0.8), black, [accent, mix(accent, white, 0.3)]),
    'accent-soft': soft,
    'accent-ink': shadeFor(accent, white, [soft, darkHover]),
    focus: accent,
    ...bubble(mix(brand, black, 0.35)),
  })
}

/** The header and the customer's own messages: the colour as it is, under whatever can be read on it. */
function bubble(ground: Rgb): Record<string, Rgb> {
  const letters = contrast(white, ground) >= readable ? white : shadeFor(mix(ground, black, 0.8), black, [ground])
  return { bubble: ground, 'on-bubble': letters }
}

function asVariables(colours: Record<string, Rgb>): Record<string, string> {
  return Object.fromEntries(Object.entries(colours).map(([name, colour]) => [`--color-${name}`, toHex(colour)]))
}

const black: Rgb = [0, 0, 0]
const white: Rgb = [255, 255, 255]
// The theme's own grounds, on which the accent must stand out.
const lightCanvas: Rgb = [250, 249, 247]
const lightSunken: Rgb = [243, 241, 237]
const darkCanvas: Rgb = [19, 18, 17]
const darkSurface: Rgb = [27, 26, 24]
const darkRaised: Rgb = [36, 34, 32]
const darkHover: Rgb = [42, 40, 37]
