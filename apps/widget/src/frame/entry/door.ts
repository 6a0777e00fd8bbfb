import type { Config } from '../desk/config.ts'
import { type Store, createStore } from '../desk/store.ts'
import type { KnownPerson } from '../session/known-person.ts'
import type { PersonalShelf } from '../session/personal-shelf.ts'

/** `checking`: the page has just said who it is, and the server is being asked. */
export type Door = 'open' | 'checking' | 'shut'

type DoorDeps = { config: Config; shelf: PersonalShelf; person: KnownPerson }

/** Where the business chats with known visitors only, it is shut to whoever is nobody in particular. */
export function openDoor({ config, shelf, person }: DoorDeps): {
  door: Store<Door>
  person: KnownPerson
  look(): void
} {
  const door = createStore<Door>(seen())
  return {
    door,
    look,
    person: {
      ...person,
      async identify(token) {
        if (door.get() === 'shut') door.set('checking')
        return await person.identify(token).finally(look)
      },
    },
  }

  function look(): void {
    door.set(seen())
  }

  function seen(): Door {
    return config.settings.identity.enforce && shelf.person() === undefined ? 'shut' : 'open'
  }
}
