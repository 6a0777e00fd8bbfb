import { Card } from '@frontdesk/ui/card'
import { Select } from '@frontdesk/ui/select'
import { TextArea } from '@frontdesk/ui/text-area'
import { TextField } from '@frontdesk/ui/text-field'
import type { ReactNode } from 'react'
import { CustomerChoice } from './customer-choice.tsx'
import type { FieldsProps } from './what-fields.tsx'

interface WhomFieldsProps extends FieldsProps {
  /** Whom the conversation or the project says. */
  given: string | undefined
}

/** For whom, how they are asked, and what is to be remembered. */
export function WhomFields({ form, given, errorOf, change }: WhomFieldsProps): ReactNode {
  const isGiven = given !== undefined
  const isKnown = isGiven || form.customer !== null
  return (
    <Card title="For whom">
      <div className="flex flex-col gap-5">
        {isGiven && <p className="text-base font-medium wrap-anywhere text-ink">{given}</p>}
        {!isGiven && <CustomerChoice chosen={form.customer} onChoose={(customer) => change({ customer })} />}
        {!isKnown && form.how === 'book' && (
          <>
            <TextField
              label="Name"
              isRequired
              maxLength={120}
              value={form.name}
              error={errorOf('name')}
              onChange={(name) => change({ name })}
            />
            <TextField
              label="E-mail"
              type="email"
              isRequired
              maxLength={254}
              value={form.email}
              error={errorOf('email')}
              onChange={(email) => change({ email })}
            />
          </>
        )}
        {!isGiven && (
          <Select
            label="How"
            options={[
              { id: 'book', label: 'Book it now', description: 'The time is theirs.' },
              { id: 'propose', label: 'Propose it', description: 'They decide, and may decline.' },
            ]}
            value={form.how}
            onChange={(how) => change({ how })}
          />
        )}
        {form.how === 'book' && (
          <Select
            label="Payment"
            options={[
              { id: 'ask', label: 'Ask for it by e-mail', description: 'Confirmed once the money is here.' },
              { id: 'none', label: 'Do not ask', description: 'Confirmed at once; you take the money yourself.' },
            ]}
            value={form.payment}
            onChange={(payment) => change({ payment })}
          />
        )}
        <TextArea
          label="Note"
          optional
          description="Stands with the booking; your team reads it."
          maxLength={1000}
          value={form.note}
          error={errorOf('note')}
          onChange={(note) => change({ note })}
        />
      </div>
    </Card>
  )
}
