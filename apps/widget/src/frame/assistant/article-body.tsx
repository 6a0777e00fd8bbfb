import type { ReactNode } from 'react'
import { LinkedText } from '../thread/linked-text.tsx'
import { type Block, articleBlocks } from './article-blocks.ts'

export function ArticleBody({ text }: { text: string }): ReactNode {
  return articleBlocks(text).map((block, at) => <OneBlock key={at} block={block} />)
}

function OneBlock({ block }: { block: Block }): ReactNode {
  switch (block.kind) {
    case 'heading':
      return <h3>{block.text}</h3>
    case 'text':
      return (
        <p>
          <LinkedText text={block.text} />
        </p>
      )
    case 'list':
      return (
        <ul>
          {block.items.map((item, at) => (
            <li key={at}>
              <LinkedText text={item} />
            </li>
          ))}
        </ul>
      )
  }
}
