import { accentFor } from '@frontdesk/contrast/accent'
import type { Look } from './sections/look.ts'

/**
 * How the launcher looks before anything but the loader is loaded, as custom properties of apps/widget/src/loader/widget.css.
 * What is as the loader has it anyway is left out.
 */
export function launcherLook(
  accentColor: string,
  { side, offsetX, offsetY, launcherText, launcherIcon }: Look,
): string {
  const { fill, onFill } = accentFor(accentColor, 'light')
  const parts = [`--fd-accent:${fill}`]
  if (onFill !== '#ffffff') parts.push(`--fd-ink:${onFill}`)
  if (side !== 'right' || offsetX !== 20 || offsetY !== 20) {
    const [right, left] = side === 'right' ? [`${offsetX}px`, 'auto'] : ['auto', `${offsetX}px`]
    parts.push(`--fd-inset:auto ${right} ${offsetY}px ${left}`, `--fd-y:${offsetY}px`)
  }
  if (launcherText) parts.push(`--fd-text:${cssString(launcherText)}`)
  if (launcherIcon !== 'chat') parts.push(`--fd-icon:path(evenodd,'${icons[launcherIcon]}')`)
  return parts.join(';')
}

/** In a field of 28 by 28. */
const icons: Record<Exclude<Look['launcherIcon'], 'chat'>, string> = {
  question:
    'M14 0a14 14 0 1 1 0 28a14 14 0 1 1 0-28M12.4 22.8h3.2v-3.2h-3.2zM14 5.2a5 5 0 0 0-5 5h2.8a2.2 2.2 0 1 1 3.6 1.7c-1.6 1.3-2.9 2.4-2.9 5.6h2.9c0-2 .8-2.6 2-3.6a5 5 0 0 0-3.4-8.7',
  calendar:
    'M7 0h3v4h8v-4h3v4h3a3 3 0 0 1 3 3v17a3 3 0 0 1-3 3h-20a3 3 0 0 1-3-3v-17a3 3 0 0 1 3-3h3zM4 11v13h20v-13zM8 14h4v4h-4zM16 14h4v4h-4z',
  dots: 'M2 12a12 11 0 0 1 24 0a12 11 0 0 1-12 11h-3l-7 5v-8a11 11 0 0 1-2-8M8 10.5v3h3v-3zM12.5 10.5v3h3v-3zM17 10.5v3h3v-3z',
}

/** As a CSS string in an attribute: nothing that ends either, or stands for something else in them. */
function cssString(text: string): string {
  const plain = text.replaceAll(/["'\\&<>;{}]/g, (sign) => `\\${sign.codePointAt(0)?.toString(16)} `)
  return `'${plain}'`
}
