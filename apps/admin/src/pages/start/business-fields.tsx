import { LongSelect } from '@frontdesk/ui/long-select'
import { TextField } from '@frontdesk/ui/text-field'
import type { ReactNode } from 'react'
import { currencyOptions, languageOptions, zoneOptions } from './options.ts'

export interface BusinessForm {
  name: string
  zone: string
  currency: string
  /** The first one is what visitors without a preference see. */
  language: string
}

interface BusinessFieldsProps {
  form: BusinessForm
  onChange: (part: Partial<BusinessForm>) => void
  errorOf: (field: string) => string | undefined
  isDisabled?: boolean
  /** Once something was booked, its prices are in this currency for good. */
  isCurrencyFixed?: boolean
}

export function BusinessFields(props: BusinessFieldsProps): ReactNode {
  const { form, onChange, errorOf, isDisabled = false, isCurrencyFixed = false } = props
  return (
    <>
      <TextField
        label="Name of the business"
        name="organization"
        autoComplete="organization"
        maxLength={120}
        isRequired
        isDisabled={isDisabled}
        value={form.name}
        onChange={(name) => onChange({ name })}
        error={errorOf('name')}
      />
      <LongSelect
        label="Time zone"
        description="Opening hours and calendars are in this zone."
        options={zoneOptions()}
        isDisabled={isDisabled}
        value={form.zone}
        onChange={(zone) => onChange({ zone })}
      />
      <LongSelect
        label="Currency"
        description={isCurrencyFixed ? 'It stays as it is, since there are prices in it.' : undefined}
        options={currencyOptions()}
        isDisabled={isDisabled || isCurrencyFixed}
        value={form.currency}
        onChange={(currency) => onChange({ currency })}
      />
      <LongSelect
        label="Language"
        description="What your articles are in, unless they say otherwise."
        options={languageOptions()}
        isDisabled={isDisabled}
        value={form.language}
        onChange={(language) => onChange({ language })}
      />
    </>
  )
}
