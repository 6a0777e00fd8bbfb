import type { ReactNode } from 'react'
import { words } from './words.ts'

export function Skeleton({ rows }: { rows: number }): ReactNode {
  return (
    <div role="status" className="skeleton">
      <span className="sr-only">{words.loading}</span>
      {Array.from({ length: rows }, (_, at) => (
        <span key={at} />
      ))}
    </div>
  )
}
