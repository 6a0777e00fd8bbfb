import type { Theme } from '@frontdesk/widget'

/** The style sheets write every colour in a light and a dark reading; which of them holds is the root's own scheme. */
export function applyTheme(theme: Theme | undefined): void {
  document.documentElement.style.colorScheme = theme === 'light' || theme === 'dark' ? theme : ''
}
