import { Checkbox } from '@frontdesk/ui/checkbox'
import { SkeletonLines } from '@frontdesk/ui/skeleton'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { trpc } from '../../api/trpc.ts'
import { Loaded } from '../../parts/loaded.tsx'

interface ProviderChoiceProps {
  value: readonly string[]
  onChange: (providerIds: string[]) => void
  isDisabled: boolean
  error: string | undefined
}

/** Who offers the service. Nobody means that no time is ever free. */
export function ProviderChoice({ value, onChange, isDisabled, error }: ProviderChoiceProps): ReactNode {
  const query = useQuery(trpc.provider.list.queryOptions({}))

  function toggle(id: string, isChosen: boolean): void {
    const others = value.filter((chosen) => chosen !== id)
    onChange((isChosen ? [...others, id] : others).sort())
  }

  return (
    <fieldset>
      <legend className="mb-3 text-sm font-medium text-ink">Who does it</legend>
      <Loaded query={query} skeleton={<SkeletonLines count={2} />}>
        {({ providers }) => (
          <div className="flex flex-col gap-3">
            {providers.map(({ id, name, active }) => (
              <Checkbox
                key={id}
                label={active ? name : `${name} (away)`}
                isDisabled={isDisabled}
                isSelected={value.includes(id)}
                onChange={(isChosen) => toggle(id, isChosen)}
              />
            ))}
          </div>
        )}
      </Loaded>
      {value.length === 0 && (
        <p className="mt-3 text-sm text-warning-ink">Choose somebody, or no time will be offered.</p>
      )}
      {error && (
        <p role="alert" className="mt-2 text-sm text-danger-ink">
          {error}
        </p>
      )}
    </fieldset>
  )
}
