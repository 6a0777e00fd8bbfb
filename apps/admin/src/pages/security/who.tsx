import type { ReactNode } from 'react'
import type { Refusal } from '../../api/types.ts'
import { actorInWords } from './words.ts'

/** A person or key by name; otherwise the mark of a source, which is alike for the same one and leads back to nobody. */
export function Who({ actor, source }: Pick<Refusal, 'actor' | 'source'>): ReactNode {
  if (actor) return actorInWords(actor)
  return source ? (
    <>
      Source <code className="font-mono text-xs">{source}</code>
    </>
  ) : (
    'Nobody we know'
  )
}
