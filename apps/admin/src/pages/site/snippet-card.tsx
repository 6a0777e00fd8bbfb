import { Card } from '@frontdesk/ui/card'
import { CodeBlock } from '@frontdesk/ui/code-block'
import type { ReactNode } from 'react'
import { widgetOrigin } from './widget-origin.ts'

export function SnippetCard({ snippet }: { snippet: string }): ReactNode {
  const origin = widgetOrigin(snippet)
  return (
    <Card title="Put the chat on your pages">
      <div className="flex flex-col gap-4">
        <CodeBlock label="Snippet" code={snippet} />
        <ol className="flex list-decimal flex-col gap-2 pl-5 text-sm text-muted marker:text-subtle">
          <li>Paste it into every page that should show the chat, ideally right before the end of the body.</li>
          <li>Add the address of your web site to the allowed addresses below, or the chat stays away.</li>
          {origin && (
            <li>
              If your pages have a content security policy, add <Code>script-src {origin}</Code> and{' '}
              <Code>frame-src {origin}</Code> to it.
            </li>
          )}
        </ol>
      </div>
    </Card>
  )
}

function Code({ children }: { children: ReactNode }): ReactNode {
  return (
    <code className="rounded bg-sunken px-1.5 py-0.5 font-mono text-[0.8125rem] wrap-anywhere text-ink">
      {children}
    </code>
  )
}
