import { line } from '../core/field-schemas.ts'

/** What somebody types to find something. */
export const Typed = line(80)
