import { useLayoutEffect } from 'react'
import { accentTheme } from './accent-theme.ts'

/** Dresses the page in the business's colour. A constructed sheet, since the policy allows no style elements. */
export function useAccent(accentColor: string | undefined): void {
  useLayoutEffect(() => {
    const theme = accentColor && accentTheme(accentColor)
    if (!theme) return
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(
      `:root{${declarations(theme.light)}}@media(prefers-color-scheme:dark){:root{${declarations(theme.dark)}}}`,
    )
    document.adoptedStyleSheets.push(sheet)
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet)
    }
  }, [accentColor])
}

function declarations(variables: Record<string, string>): string {
  return Object.entries(variables)
    .map(([name, value]) => `${name}:${value};`)
    .join('')
}
