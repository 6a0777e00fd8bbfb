import { z } from 'zod'
import { InstantOut } from '../core/field-schemas.ts'
import { idIn, idOut } from '../core/id-schema.ts'

/** The token of a hub link, as it stood in the URL's fragment. */
export const HubToken = z.strictObject({ token: z.string().max(200).meta({ fdToken: true }) })
/** The link's token, and the digits that were mailed for it. */
export const HubTokenAndCode = HubToken.extend({
  code: z
    .string()
    .max(6)
    .regex(/^\d{6}$/),
})
/** `open`: the session has begun. `code`: to everybody else, whatever their link is worth. */
export const NextStep = z.strictObject({ next: z.enum(['open', 'code']) })

export const HubDevice = z.strictObject({
  device: z.string(),
  startedAt: InstantOut,
  seenAt: InstantOut,
  /** The one that asks. */
  isOwn: z.boolean(),
})
export const HubDevices = z.strictObject({ devices: z.array(HubDevice) })

export const HubLink = z.strictObject({
  id: idOut('hub_link'),
  /** From the chat, for one click, and not mailed. */
  handedOff: z.boolean(),
  createdAt: InstantOut,
  /** Null once it opens nothing more, while somebody whom it let in is still there. */
  expiresAt: InstantOut.nullable(),
  openedAt: InstantOut.nullable(),
  devices: z.int(),
  seenAt: InstantOut.nullable(),
})
export const HubLinks = z.strictObject({ links: z.array(HubLink) })
export const HubLinkById = z.strictObject({ hubLinkId: idIn('hub_link') })

export const CalendarFile = z.strictObject({
  fileName: z.string(),
  content: z.string(),
  /** Pages of others, where the same appointment can be put into a calendar. */
  links: z.strictObject({ google: z.string(), outlook: z.string(), office365: z.string() }),
})
export const CheckoutUrl = z.strictObject({ url: z.string() })
