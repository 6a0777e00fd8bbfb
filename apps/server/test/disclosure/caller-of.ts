import type { MemberRole } from '@frontdesk/db/schema'
import { credentialOf } from './call.ts'
import { personal } from './people.ts'
import type { Principal } from './principals.ts'
import type { Side } from './world.ts'

/** Whose example a principal's call takes: their side's, or their very own where it is about themselves alone. */
export async function callerOf(
  world: { a: Side },
  name: string,
  { credential, grants }: Principal,
): Promise<{ side: Side; credential: Record<string, string> }> {
  if (!personal.has(name)) return { side: world.a, credential }
  const side = await world.a.people.hire(grants[0] as MemberRole) // of members, and of no visitor
  return { side, credential: credentialOf(name.startsWith('visitor.') ? 'visitor' : 'member', side) }
}
