import { z } from 'zod'

/** The bytes that a picture of each kind begins with: what a file calls itself proves nothing. */
const beginnings = { png: '89504e470d0a1a0a', jpeg: 'ffd8ff', webp: '52494646' } as const

/** A small picture as it stands in the page. No SVG: that is a document, and may hold a script. */
const Picture = z
  .string()
  .max(16_000)
  .regex(/^(data:image\/(png|jpeg|webp);base64,[A-Za-z0-9+/]+={0,2})?$/)
  .refine((text) => {
    const [, kind, data] = /^data:image\/(png|jpeg|webp);base64,(.+)$/.exec(text) ?? []
    if (!data) return text === ''
    const start = Buffer.from(data, 'base64').toString('hex')
    return start.startsWith(beginnings[kind as keyof typeof beginnings]) // one of the three, matched above
  })

const Offset = z.int().min(0).max(200).default(20)

/** How the launcher and the chat look, beside the accent colour. */
export const Look = z.strictObject({
  /** Light or dark as the visitor's device is, or always the same. */
  theme: z.enum(['auto', 'light', 'dark']).default('auto'),
  corners: z.enum(['round', 'soft', 'square']).default('round'),
  /** Fonts that devices have: nothing is loaded for them. */
  font: z.enum(['system', 'humanist', 'geometric', 'rounded', 'serif', 'mono']).default('system'),
  /** Of the page, in which the launcher stands at the bottom. */
  side: z.enum(['right', 'left']).default('right'),
  /** From the edges of the page, in CSS pixels. */
  offsetX: Offset,
  offsetY: Offset,
  launcherIcon: z.enum(['chat', 'question', 'calendar', 'dots']).default('chat'),
  /** Beside the icon; empty, the launcher is the icon alone. */
  launcherText: z
    .string()
    .trim()
    .max(30)
    .regex(/^\P{Cc}*$/u)
    .default(''),
  /** Where the chat fills the whole screen. Hidden, a button of the page's own opens it. */
  launcherOnPhones: z.enum(['full', 'icon', 'hidden']).default('full'),
  /** In the chat's header, instead of the business's initials. */
  logo: Picture.default(''),
})
export type Look = z.output<typeof Look>
