import { z } from 'zod'

/** The token of a hub link, as it stood in the URL's fragment. */
export const HubToken = z.strictObject({ token: z.string().max(200).meta({ fdToken: true }) })
export const CalendarFile = z.strictObject({ fileName: z.string(), content: z.string() })
export const CheckoutUrl = z.strictObject({ url: z.string() })
