import { accentFor } from '@frontdesk/contrast/accent'
import { launcherIcons } from '@frontdesk/contrast/launcher-icons'
import type { Look } from './sections/look.ts'

/**
 * How the launcher looks before anything but the loader is loaded: what stands in the `:host` rule after
 * apps/widget/src/loader/widget.css. What is as the loader has it anyway is left out.
 */
export function launcherLook(
  accentColor: string,
  { side, offsetX, offsetY, launcherText, launcherIcon, launcherOnPhones }: Look,
): string {
  const { fill, onFill } = accentFor(accentColor, 'light')
  const parts = [`--fd-accent:${fill}`]
  if (onFill !== '#ffffff') parts.push(`--fd-ink:${onFill}`)
  if (side !== 'right' || offsetX !== 20 || offsetY !== 20) {
    const [right, left] = side === 'right' ? [`${offsetX}px`, 'auto'] : ['auto', `${offsetX}px`]
    parts.push(`--fd-inset:auto ${right} ${offsetY}px ${left}`, `--fd-y:${offsetY}px`)
  }
  if (launcherText) parts.push(`--fd-text:${cssString(launcherText)}`)
  if (launcherIcon !== 'chat') parts.push(`--fd-icon:path(evenodd,'${launcherIcons[launcherIcon]}')`)
  if (launcherOnPhones === 'icon' && launcherText) parts.push(`${onPhones}{--fd-text:none}`)
  if (launcherOnPhones === 'hidden') parts.push(`${onPhones}{button{display:none}}`)
  return parts.join(';')
}

/** Where the chat fills the screen: apps/widget/src/frame/host/panel.css. No `<` in an attribute of other people's pages. */
const onPhones = '@media(max-width:480px),(max-height:480px)'

/** As a CSS string in an attribute: nothing that ends either, or stands for something else in them. */
function cssString(text: string): string {
  const plain = text.replaceAll(/["'\\&<>;{}]/g, (sign) => `\\${sign.codePointAt(0)?.toString(16)} `)
  return `'${plain}'`
}
