import type { ReactNode } from 'react'

/** Names and values, side by side where there is room. */
export function Facts({ children }: { children: ReactNode }): ReactNode {
  return <dl className="@container flex flex-col gap-y-4 text-sm">{children}</dl>
}

export function Fact({ name, children }: { name: string; children: ReactNode }): ReactNode {
  return (
    <div className="grid gap-x-6 gap-y-0.5 @md:grid-cols-[8rem_1fr]">
      <dt className="text-subtle">{name}</dt>
      <dd className="text-ink">{children}</dd>
    </div>
  )
}
