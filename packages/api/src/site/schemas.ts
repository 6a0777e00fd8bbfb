import { z } from 'zod'
import { idIn, idOut } from '../core/id-schema.ts'
import { line, text } from '../core/field-schemas.ts'
import { Settings } from './sections.ts'

export const Site = z.strictObject({
  id: idOut('site'),
  name: z.string(),
  siteKey: z.string(),
  greeting: z.string(),
  accentColor: z.string(),
  origins: z.array(z.string()),
  /** Every section, filled up with its defaults. */
  settings: Settings,
  /** What the tenant's developer pastes. */
  snippet: z.string(),
})
export type Site = z.input<typeof Site>
export const SiteList = z.strictObject({ sites: z.array(Site) })

// A host may hold `*` and `;` for a URL parser, which would widen or break the policy that origins are put into.
const hostname = /^([\w-]+\.)*[\w-]+$|^\[[\da-f:.]+\]$/
// Browsers read a backslash as a slash, drop control characters and go to whatever stands after an @: nobody types those.
const plain = /^https?:\/\/[^\s\\@/?#\p{C}]+([/?#]\P{C}*)?$/iu
const Origin = z
  .string()
  .max(255)
  .regex(plain)
  .pipe(z.url({ protocol: /^https?$/, hostname }))
  .transform((url) => new URL(url).origin)
  .refine((origin) => origin.length <= 255) // written in ASCII a host can be longer

/** Origins are compared exactly; none listed means nobody may embed the site. */
export const UpdateSite = z.strictObject({
  siteId: idIn('site'),
  name: line(120),
  greeting: text(500).min(1),
  accentColor: z
    .string()
    .max(7)
    .regex(/^#[0-9a-f]{6}$/),
  origins: z.array(Origin).max(20),
})
export type UpdateSite = z.output<typeof UpdateSite>
