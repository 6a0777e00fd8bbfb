import type { ReactNode } from 'react'

/** Names and values, side by side where there is room. */
export function Facts({ items }: { items: readonly (readonly [name: string, value: ReactNode])[] }): ReactNode {
  return (
    <dl className="@container flex flex-col gap-y-4 text-sm">
      {items.map(([name, value]) => (
        <div key={name} className="grid gap-x-6 gap-y-0.5 @md:grid-cols-[8rem_1fr]">
          <dt className="text-subtle">{name}</dt>
          <dd className="text-ink">{value}</dd>
        </div>
      ))}
    </dl>
  )
}
