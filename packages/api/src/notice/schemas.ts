import { z } from 'zod'
import { EmailIn, InstantOut, line } from '../core/field-schemas.ts'
import { idIn, idOut } from '../core/id-schema.ts'
import { problemsOutside } from '../core/outside-error.ts'
import { noticeEvents } from './notice-events.ts'

const Events = z
  .array(z.enum(noticeEvents))
  .min(1)
  .max(noticeEvents.length)
  .transform((events) => [...new Set(events)])

/** Whether it may be called is found out by calling it; this is only what has the shape of an address. */
const WebhookUrl = line(2_000).refine((text) => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol))

export const NewChannel = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('mail'), target: EmailIn, events: Events }),
  z.strictObject({ kind: z.literal('webhook'), target: WebhookUrl, events: Events }),
])
export const ChannelById = z.strictObject({ channelId: idIn('notice_channel') })
export const ConfirmChannel = z.strictObject({
  channelId: idIn('notice_channel'),
  code: z
    .string()
    .trim()
    .max(12)
    .regex(/^\d{6}$/),
})
export const ChangeChannel = z.strictObject({ channelId: idIn('notice_channel'), events: Events })

export const Channel = z.strictObject({
  id: idOut('notice_channel'),
  kind: z.enum(['mail', 'webhook']),
  /** The address; of a webhook its host, and at most its last letters, since the rest is a secret. */
  target: z.string(),
  events: z.array(z.enum(noticeEvents)),
  /** An address waits until somebody who reads it has said the code. */
  state: z.enum(['waiting', 'on', 'failing', 'switched_off']),
  deliveredAt: InstantOut.nullable(),
  failures: z.number(),
  failingSince: InstantOut.nullable(),
  problem: z.enum(problemsOutside).nullable(),
  /** How a refusal was put: the status of HTTP, or the code of a mail server. */
  refusalCode: z.int().nullable(),
  createdAt: InstantOut,
})
export const Channels = z.strictObject({ channels: z.array(Channel) })
export const AddedChannel = z.strictObject({ id: idOut('notice_channel') })
