import type { ServiceForm } from './service-form.ts'

/** What every section of the form works with. */
export interface FieldsProps {
  form: ServiceForm
  currency: string
  isDisabled: boolean
  /** The paths name the API's fields whose errors are over with that; all of a field are, where none is named. */
  change: (part: Partial<ServiceForm>, ...paths: string[]) => void
  errorOf: (path: string) => string | undefined
}

/** One more, one less or another place: a list of rows in a form. */
export function listOf<Row>(rows: readonly Row[], onChange: (rows: Row[]) => void) {
  return {
    change: (at: number, part: Partial<Row>) =>
      onChange(rows.map((row, index) => (index === at ? { ...row, ...part } : row))),
    remove: (at: number) => onChange(rows.filter((_, index) => index !== at)),
    add: (row: Row) => onChange([...rows, row]),
    moveUp: (at: number) => onChange(rows.toSpliced(at, 1).toSpliced(at - 1, 0, ...rows.slice(at, at + 1))),
  }
}
