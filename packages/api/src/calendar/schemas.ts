import { z } from 'zod'
import { InstantOut } from '../core/field-schemas.ts'
import { idIn, idOut } from '../core/id-schema.ts'
import { problemsOutside } from '../core/outside-error.ts'

/** Whose bookings it shows; left out, everybody's. */
export const NewFeed = z.strictObject({ providerId: idIn('provider').optional() })
export const Feed = z.strictObject({
  id: idOut('calendar_feed'),
  providerId: idOut('provider').nullable(),
  providerName: z.string().nullable(),
  createdAt: InstantOut,
  lastUsedAt: InstantOut.nullable(),
})
export const Feeds = z.strictObject({ feeds: z.array(Feed) })
/** `url` is shown this once: nobody can read it again, and whoever has it reads the bookings. */
export const CreatedFeed = z.strictObject({ id: idOut('calendar_feed'), url: z.string() })
export const FeedById = z.strictObject({ feedId: idIn('calendar_feed') })

/** Calendars give their addresses out as `webcal:`, which is HTTPS by another name. */
const CalendarUrl = z
  .string()
  .trim()
  .max(2_000)
  .transform((text) => text.replace(/^webcals?:/i, 'https:'))
  .pipe(z.url({ protocol: /^https?$/ }).max(2_000))

export const SourcesOf = z.strictObject({ providerId: idIn('provider') })
export const NewSource = z.strictObject({ providerId: idIn('provider'), url: CalendarUrl })
export const Source = z.strictObject({
  id: idOut('calendar_source'),
  /** The host alone: the address as a whole is a secret. */
  host: z.string(),
  addedAt: InstantOut,
  /** When its busy times were read last; they stay as they were while it cannot be read. */
  readAt: InstantOut.nullable(),
  checkedAt: InstantOut.nullable(),
  problem: z.enum([...problemsOutside, 'too_many']).nullable(),
  /** How many stretches of time it says are busy. */
  busyCount: z.int(),
})
export const Sources = z.strictObject({ sources: z.array(Source) })
export const SourceById = z.strictObject({ sourceId: idIn('calendar_source') })
export const AddedSource = z.strictObject({ id: idOut('calendar_source') })
