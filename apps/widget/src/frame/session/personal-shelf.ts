import type { Shelf } from './shelf.ts'

/**
 * The shelf of a site, with a compartment for the one person whom the business last vouched for. It is used only while the page
 * says that it is them: a browser that somebody logged out of shows nobody what they said.
 */
export type PersonalShelf = Shelf & {
  /** Who it is now, by the business's own id; undefined is nobody in particular. */
  person(): string | undefined
  /** Whose compartment it is. */
  kept(): string | undefined
  /** What is kept of somebody else is cleared away. */
  turnTo(person: string | undefined): void
  /** What nobody in particular had goes into the compartment. */
  bringAlong(): void
  clear(): void
}

/** Everything that belongs to a session. */
const names = ['refresh', 'began', 'offer', 'draft', 'unsent']

export function openPersonalShelf(shelf: Shelf): PersonalShelf {
  let now: string | undefined
  const own = (name: string) => `known.${name}`
  const at = (name: string) => (now === undefined ? name : own(name))
  const kept = () => shelf.read(own('person'))
  /** Not so when another tab has turned to somebody else: the compartment is theirs from then on. */
  const isOurs = () => now === undefined || now === kept()
  const clear = () => ['person', ...names].forEach((name) => shelf.write(own(name), undefined))
  return {
    read: (name) => (isOurs() ? shelf.read(at(name)) : undefined),
    write: (name, value) => isOurs() && shelf.write(at(name), value),
    watch(name, onChange) {
      // What another tab does for somebody else is not news here.
      for (const key of [name, own(name)]) {
        shelf.watch(key, (value, before) => {
          if (key === at(name)) onChange(isOurs() ? value : undefined, before)
        })
      }
    },
    person: () => now,
    kept,
    turnTo(person) {
      if (person !== undefined && person !== kept()) {
        clear()
        shelf.write(own('person'), person)
      }
      now = person
    },
    bringAlong() {
      for (const name of names) {
        const value = shelf.read(name)
        if (value !== undefined) shelf.write(own(name), value)
        shelf.write(name, undefined)
      }
    },
    clear,
  }
}
