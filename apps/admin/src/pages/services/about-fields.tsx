import { Card } from '@frontdesk/ui/card'
import { TextArea } from '@frontdesk/ui/text-area'
import { TextField } from '@frontdesk/ui/text-field'
import type { ReactNode } from 'react'
import type { FieldsProps } from './fields-props.ts'
import { ProviderChoice } from './provider-choice.tsx'

export function AboutFields({ form, isDisabled, change, errorOf }: FieldsProps): ReactNode {
  return (
    <Card title="Basics" description="What people see, and who does it.">
      <div className="flex flex-col gap-5">
        <TextField
          label="Name"
          maxLength={120}
          isDisabled={isDisabled}
          value={form.name}
          onChange={(name) => change({ name })}
          error={errorOf('name')}
        />
        <TextArea
          label="Description"
          optional
          rows={3}
          maxLength={1000}
          isDisabled={isDisabled}
          value={form.description}
          onChange={(description) => change({ description })}
          error={errorOf('description')}
        />
        <TextField
          label="Where it takes place"
          optional
          description="An address, “by phone” or a link to a call."
          maxLength={300}
          isDisabled={isDisabled}
          value={form.location}
          onChange={(location) => change({ location })}
          error={errorOf('location')}
        />
        <TextField
          label="Category"
          optional
          description="Services of one category are shown together, such as “Portraits”."
          maxLength={60}
          isDisabled={isDisabled}
          value={form.category}
          onChange={(category) => change({ category })}
          error={errorOf('category')}
          className="sm:max-w-80"
        />
        <ProviderChoice
          value={form.providerIds}
          onChange={(providerIds) => change({ providerIds })}
          isDisabled={isDisabled}
          error={errorOf('providerIds')}
        />
      </div>
    </Card>
  )
}
