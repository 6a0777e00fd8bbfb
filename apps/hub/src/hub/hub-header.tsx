import type { ReactNode } from 'react'
import type { HubProject } from '../api/trpc.ts'
import { hub } from '../words.ts'

/** The business's own colour across the top; the first card overlaps it. */
export function HubHeader({ project }: { project: HubProject }): ReactNode {
  return (
    <header className="bg-bubble pb-20 text-on-bubble sm:pb-24">
      <div className="mx-auto max-w-6xl px-4 pt-5 sm:px-6 sm:pt-7">
        <p className="flex items-center gap-3 text-base font-semibold">
          <span
            aria-hidden
            className="flex size-9 items-center justify-center rounded-lg bg-on-bubble text-lg text-bubble"
          >
            {Array.from(project.business.name)[0]?.toUpperCase()}
          </span>
          {project.business.name}
        </p>
        <p className="mt-7 text-base sm:mt-9">{hub.hello(project.customerName)}</p>
        <h1 tabIndex={-1} className="mt-1 text-2xl font-semibold tracking-tight text-balance wrap-anywhere sm:text-3xl">
          {project.title}
        </h1>
      </div>
    </header>
  )
}
