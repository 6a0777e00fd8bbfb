import type { SiteId } from '@frontdesk/db/ids'
import { z } from 'zod'
import { idIn } from '../core/id-schema.ts'
import { Assistant } from './sections/assistant.ts'
import { Entry } from './sections/entry.ts'
import { Hours } from './sections/hours.ts'
import { Identity } from './sections/identity.ts'
import { Look } from './sections/look.ts'
import { Texts } from './sections/texts.ts'

/**
 * What a site can be set to, by section. Each is saved by itself, and every field has a default. The widget hands all of it to
 * whoever knows the site's public key: nothing private or secret belongs here.
 */
export const sections = {
  hours: Hours,
  look: Look,
  texts: Texts,
  entry: Entry,
  assistant: Assistant,
  identity: Identity,
}

export const Settings = z.strictObject(sections)
export type Settings = z.output<typeof Settings>
export type Section = keyof Settings

type Change = { [Name in Section]: { siteId: SiteId; section: Name; value: Settings[Name] } }[Section]
type ChangeIn = {
  [Name in Section]: { siteId: string; section: Name; value: z.input<(typeof sections)[Name]> }
}[Section]

const [first, ...others] = Object.entries(sections).map(([name, value]) =>
  z.strictObject({ siteId: idIn('site'), section: z.literal(name), value }),
)
if (!first) throw new Error('a site has no sections')

/** One section as a whole; what is left out of it is its default. */
export const SetSection = z.discriminatedUnion('section', [first, ...others]) as unknown as z.ZodType<Change, ChangeIn> // a loop forgets which name goes with which value
export type SetSection = z.output<typeof SetSection>

/** What is stored, with every section filled up. One that an earlier release wrote and this one cannot read is the default. */
export function fillSettings(stored: unknown): Settings {
  const given = new Map(Object.entries(stored ?? {}))
  const filled = Object.entries(sections).map(([name, schema]) => {
    const read = schema.safeParse(given.get(name) ?? {})
    return [name, read.success ? read.data : schema.parse({})]
  })
  return Settings.parse(Object.fromEntries(filled))
}
