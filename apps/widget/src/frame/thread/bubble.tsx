import type { ReactNode } from 'react'
import type { Attachment } from '../api/wire.ts'
import { useDesk } from '../desk/desk-context.ts'
import { lazyPart } from '../lazy-part.tsx'
import { initialsOf } from '../look/initials.ts'
import { words } from '../words.ts'
import { LinkedText } from './linked-text.tsx'

const Attachments = lazyPart(async () => (await import('../files/attachments.tsx')).Attachments)

type Props = {
  side: 'own' | 'other'
  author: string
  text: string
  isFirst: boolean
  /** What stands below: a time, a state. */
  foot?: ReactNode
  /** Not said yet, and not about to be. */
  isStuck?: boolean
  files?: readonly Attachment[] | undefined
}

export function Bubble({ side, author, text, isFirst, foot, isStuck, files }: Props): ReactNode {
  const { config } = useDesk()
  const isOwn = side === 'own'
  return (
    <div className={`row row-${side}${isFirst ? ' row-first' : ''}`}>
      {!isOwn && (
        <span className="mark" aria-hidden="true">
          {isFirst && initialsOf(author)}
        </span>
      )}
      <div className="row-body">
        {!isOwn && isFirst && author !== config.tenantName && (
          <p className="row-author" aria-hidden="true">
            {author}
          </p>
        )}
        {text === '' ? (
          <p className="sr-only">{words.message.said({ author: isOwn ? words.you : author })}</p>
        ) : (
          <p className={`bubble bubble-${side}${isStuck ? ' bubble-stuck' : ''}`}>
            <span className="sr-only">{words.message.said({ author: isOwn ? words.you : author })} </span>
            <bdi>
              <LinkedText text={text} />
            </bdi>
          </p>
        )}
        {files && <Attachments files={files} />}
        {foot && <div className="row-foot">{foot}</div>}
      </div>
    </div>
  )
}
