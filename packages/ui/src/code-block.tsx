import type { ReactNode } from 'react'
import { CopyButton } from './copy-button.tsx'

export interface CodeBlockProps {
  code: string
  /** What it is, such as "Embed snippet". */
  label: string
}

export function CodeBlock({ code, label }: CodeBlockProps): ReactNode {
  return (
    <figure className="overflow-clip rounded-xl border border-line bg-sunken">
      <div className="flex items-center justify-between gap-4 border-b border-line py-2 pr-2 pl-4">
        <figcaption className="text-sm font-medium text-muted">{label}</figcaption>
        <CopyButton text={code} />
      </div>
      <pre
        tabIndex={0}
        role="region"
        aria-label={label}
        className="overflow-x-auto p-4 font-mono text-sm/6 text-ink focus-visible:-outline-offset-2"
      >
        <code>{code}</code>
      </pre>
    </figure>
  )
}
