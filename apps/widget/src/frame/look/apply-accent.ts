import { accentFor } from '@frontdesk/contrast/accent'

/** Hands both modes to the style sheets, through the CSSOM, which the content security policy allows. */
export function applyAccent(color: string): void {
  for (const mode of ['light', 'dark'] as const) {
    for (const [name, value] of Object.entries(accentFor(color, mode))) {
      document.documentElement.style.setProperty(`--${mode}-${name}`, value)
    }
  }
}
