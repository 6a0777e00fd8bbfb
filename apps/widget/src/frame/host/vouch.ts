import type { ToHost } from '../../host-messages.ts'
import { failureOf } from '../api/failure.ts'
import type { KnownPerson } from '../session/known-person.ts'

/** The page hears when its server is not believed; the visitor goes on as nobody in particular. */
export async function vouch(person: KnownPerson, token: string, tell: (message: ToHost) => void): Promise<void> {
  const code = await person.identify(token).then(
    (isBelieved) => (isBelieved ? undefined : 'unauthenticated'),
    (error: unknown) => failureOf(error).code,
  )
  if (code) tell({ type: 'error', detail: { code } })
}
