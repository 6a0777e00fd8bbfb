import type { SelectOption } from '@frontdesk/ui/select'

/** Everything that a filter can be set to, and first of all not to filter. */
export function optionsOf<Id extends string>(all: string, words: Record<Id, string>): SelectOption<Id | 'all'>[] {
  const ids = Object.keys(words) as Id[] // a record's own keys
  return [{ id: 'all', label: all }, ...ids.map((id) => ({ id, label: words[id] }))]
}
