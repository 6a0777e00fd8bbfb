import { z } from 'zod'
import { line, text } from '../../core/field-schemas.ts'

/** What a flow can put into the thread, as a card. */
export const cardKinds = ['book', 'reschedule', 'cancel', 'bookings', 'prices', 'hours', 'way', 'contact'] as const

const Key = z
  .string()
  .max(30)
  .regex(/^[a-z][a-z0-9-]*$/)
const Label = line(60)
const Saying = text(500).min(1)

/**
 * One step of a flow. `say` goes on by itself, `choose` goes where the visitor wants, `write` leaves the word to them and
 * `person` asks somebody to come.
 */
const Step = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('say'), text: Saying }),
  z.strictObject({ do: z.literal('show'), card: z.enum(cardKinds) }),
  z.strictObject({
    do: z.literal('choose'),
    text: Saying,
    choices: z
      .array(z.strictObject({ label: Label, flow: Key }))
      .min(1)
      .max(6),
  }),
  z.strictObject({ do: z.literal('write') }),
  z.strictObject({ do: z.literal('person') }),
])

/** What a button begins. Without a label it is called by the widget's own words for its key, in the visitor's language. */
const Flow = z.strictObject({ key: Key, label: Label.nullable(), steps: z.array(Step).min(1).max(8) })

/** `/prices*` is every page below; the first that fits page and hour is said, on the business's own clock. */
const Greeting = z.strictObject({
  text: Saying,
  pages: z
    .array(
      z
        .string()
        .trim()
        .max(200)
        .regex(/^\/[^\s?#]*$/),
    )
    .max(10),
  /** Minutes of the day, `[from, until)`; 1320 to 360 is the night. */
  from: z.int().min(0).max(1439).nullable(),
  until: z.int().min(0).max(1440).nullable(),
})

const builtIn = [
  ...cardKinds.map((card) => ({ key: card, label: null, steps: [{ do: 'show' as const, card }] })),
  { key: 'ask', label: null, steps: [{ do: 'write' as const }] },
  { key: 'person', label: null, steps: [{ do: 'person' as const }] },
]

/** What the assistant does by itself, without any model: its greetings, its suggestions, and where each leads. */
export const Assistant = z
  .strictObject({
    /** Looks for an answer in the articles. */
    answers: z.boolean().default(true),
    greetings: z.array(Greeting).max(10).default([]),
    /** Keys of flows, shown as buttons under the greeting. */
    quickReplies: z.array(Key).max(8).default(['book', 'ask', 'prices', 'hours', 'way', 'contact']),
    flows: z.array(Flow).max(20).default(builtIn),
  })
  .refine(({ flows }) => new Set(flows.map(({ key }) => key)).size === flows.length, { path: ['flows'] })
  .refine(({ flows, quickReplies }) => quickReplies.every((wanted) => flows.some(({ key }) => key === wanted)), {
    path: ['quickReplies'],
  })
  .refine(
    ({ flows }) =>
      flows
        .flatMap(({ steps }) => steps.flatMap((step) => (step.do === 'choose' ? step.choices : [])))
        .every((choice) => flows.some(({ key }) => key === choice.flow)),
    { path: ['flows'] },
  )
export type Assistant = z.output<typeof Assistant>
