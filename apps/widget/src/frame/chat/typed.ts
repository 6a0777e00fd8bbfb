import { type Store, createStore } from '../desk/store.ts'
import type { Shelf } from '../session/shelf.ts'

/** What stands in the fields of one form, by their names. */
export type Typed = Readonly<Record<string, string>>

/** Keeps what is typed into a form through errors and reloads, for as long as the tab is there. */
export function openTyped(tab: Shelf, name: string): Store<Typed> {
  const typed = createStore<Typed>(read(tab, name))
  typed.subscribe(() => {
    const isEmpty = Object.values(typed.get()).every((value) => value === '')
    tab.write(name, isEmpty ? undefined : JSON.stringify(typed.get()))
  })
  return typed
}

function read(tab: Shelf, name: string): Typed {
  try {
    const saved = Object.entries(JSON.parse(tab.read(name) ?? '{}') as Record<string, unknown>) // each is checked right here
    return Object.fromEntries(saved.filter((field): field is [string, string] => typeof field[1] === 'string'))
  } catch {
    return {} // not ours
  }
}
