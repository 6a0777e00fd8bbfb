import { ComboField } from '@frontdesk/ui/combo-field'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { trpc } from '../../api/trpc.ts'
import type { FieldsProps } from './fields-props.ts'

/** One that other services have, or a new one. */
export function CategoryField({ form, isDisabled, change, errorOf }: FieldsProps): ReactNode {
  const { data } = useQuery(trpc.service.list.queryOptions({}))
  const known = new Set(data?.services.map(({ category }) => category).filter(Boolean))
  return (
    <ComboField
      label="Category"
      optional
      description="Services of one category are shown together, by its name, such as “Portraits”."
      options={[...known].toSorted((one, other) => one.localeCompare(other))}
      maxLength={60}
      isDisabled={isDisabled}
      value={form.category}
      onChange={(category) => change({ category })}
      error={errorOf('category')}
      className="sm:max-w-80"
    />
  )
}
