/** What people look at: of the desk's, pictures show the corner that the chat is in. */
export const sizes = { desktop: { width: 1280, height: 840 }, phone: { width: 390, height: 780 } } as const
export type Size = keyof typeof sizes
