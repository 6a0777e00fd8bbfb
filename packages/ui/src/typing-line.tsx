import type { ReactNode } from 'react'

/** Says that somebody writes. Always there, so that a screen reader hears it fill. */
export function TypingLine({ who }: { who: string | undefined }): ReactNode {
  return (
    <p role="status" className="flex min-h-5 items-center gap-2 px-5 text-xs text-subtle sm:px-6">
      {who && (
        <>
          <span aria-hidden className="flex gap-0.5">
            {[0, 150, 300].map((delay) => (
              <span
                key={delay}
                className="size-1.5 animate-bounce rounded-full bg-current motion-reduce:animate-none"
                style={{ animationDelay: `${delay}ms` }}
              />
            ))}
          </span>
          {who} is writing…
        </>
      )}
    </p>
  )
}
