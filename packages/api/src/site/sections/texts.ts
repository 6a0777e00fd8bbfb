import { z } from 'zod'
import { text } from '../../core/field-schemas.ts'
import { languages } from '../../core/languages.ts'

/** The business's own words in place of the widget's. */
export const Texts = z.strictObject({
  own: z
    .array(
      z.strictObject({
        language: z.enum(languages),
        /** The path of a word of the widget, as `composer.placeholder`; one that it does not have changes nothing. */
        word: z
          .string()
          .max(80)
          .regex(/^[a-z_]+(\.[a-z_]+)*$/i),
        /** With the {placeholders} of the widget's own sentence, or some of them. */
        text: text(500).min(1),
      }),
    )
    .max(200)
    .default([]),
})
export type Texts = z.output<typeof Texts>
