import { Card } from '@frontdesk/ui/card'
import { TextArea } from '@frontdesk/ui/text-area'
import { TextField } from '@frontdesk/ui/text-field'
import type { ReactNode } from 'react'
import { CategoryField } from './category-field.tsx'
import type { FieldsProps } from './fields-props.ts'
import { ProviderChoice } from './provider-choice.tsx'

export function AboutFields(fields: FieldsProps): ReactNode {
  const { form, isDisabled, change, errorOf } = fields
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
        <CategoryField {...fields} />
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
