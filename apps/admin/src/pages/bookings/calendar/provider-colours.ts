interface Shade {
  soft: string
  ink: string
}
export interface ProviderColour {
  light: Shade
  dark: Shade
}

/** Far enough apart to tell, and dark enough on their own ground to read (provider-colours.test.ts). Names stand beside them. */
export const providerColours: readonly ProviderColour[] = [
  { light: { soft: '#d9efe9', ink: '#0b4f45' }, dark: { soft: '#14413a', ink: '#a5e5d8' } },
  { light: { soft: '#e2e5fb', ink: '#343a96' }, dark: { soft: '#2a2f66', ink: '#c8ccfa' } },
  { light: { soft: '#fbe6d3', ink: '#733a05' }, dark: { soft: '#4d2b0b', ink: '#f6c79a' } },
  { light: { soft: '#f7dfec', ink: '#85205a' }, dark: { soft: '#51193a', ink: '#f3b8d8' } },
  { light: { soft: '#dcebf8', ink: '#114f80' }, dark: { soft: '#143c5c', ink: '#a9d4f5' } },
  { light: { soft: '#e9edcf', ink: '#474f07' }, dark: { soft: '#383e10', ink: '#d8e08f' } },
  { light: { soft: '#ecdff8', ink: '#5e2a91' }, dark: { soft: '#41225f', ink: '#dcc0f5' } },
  { light: { soft: '#e9e4dd', ink: '#4d443a' }, dark: { soft: '#3d372f', ink: '#ddd3c6' } },
]

/** A provider keeps their colour as long as the order of providers stays, which is that of their coming. */
export function colourOf(providerId: string, providers: readonly { id: string }[]): ProviderColour {
  const at = Math.max(
    0,
    providers.findIndex(({ id }) => id === providerId),
  )
  // The list is not empty.
  return providerColours[at % providerColours.length] as ProviderColour
}

/** As CSS that follows the page's light or dark. */
export function inBoth(colour: ProviderColour, shade: keyof Shade): string {
  return `light-dark(${colour.light[shade]}, ${colour.dark[shade]})`
}
