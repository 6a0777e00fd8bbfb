import { Button } from '@frontdesk/ui/button'
import { Card } from '@frontdesk/ui/card'
import { TextField } from '@frontdesk/ui/text-field'
import { Plus } from 'lucide-react'
import type { ReactNode } from 'react'
import { type FieldsProps, listOf } from './fields-props.ts'
import { RowTools } from './row-tools.tsx'

export function AddonFields({ form, currency, isDisabled, change, errorOf }: FieldsProps): ReactNode {
  const list = listOf(form.addons, (addons) => change({ addons }))
  const edit = (at: number, part: Partial<(typeof form.addons)[number]>, field: string) =>
    change(
      { addons: form.addons.map((addon, index) => (index === at ? { ...addon, ...part } : addon)) },
      `addons.${at}.${field}`,
    )
  return (
    <Card
      title="Extras"
      description="What people can take with it. One that you remove stays with the bookings that have it."
    >
      <div className="flex flex-col gap-5">
        {form.addons.map((addon, at) => (
          <div key={addon.id ?? at} role="group" aria-label={`Extra ${at + 1}`} className="flex items-start gap-3">
            <div className="grid min-w-0 flex-1 grid-cols-2 items-start gap-3 sm:grid-cols-[2fr_1fr_1fr]">
              <TextField
                label="Extra"
                maxLength={120}
                isDisabled={isDisabled}
                value={addon.name}
                onChange={(name) => edit(at, { name }, 'name')}
                error={errorOf(`addons.${at}.name`)}
                className="max-sm:col-span-2"
              />
              <TextField
                label="It costs"
                prefix={currency}
                inputMode="decimal"
                isDisabled={isDisabled}
                value={addon.price}
                onChange={(price) => edit(at, { price }, 'priceMinor')}
                error={errorOf(`addons.${at}.priceMinor`)}
              />
              {!form.isGroup && (
                <TextField
                  label="Minutes more"
                  inputMode="numeric"
                  isDisabled={isDisabled}
                  value={addon.extraMinutes}
                  onChange={(extraMinutes) => edit(at, { extraMinutes }, 'extraMinutes')}
                  error={errorOf(`addons.${at}.extraMinutes`)}
                />
              )}
            </div>
            <RowTools name={`extra ${at + 1}`} list={list} {...{ at, isDisabled }} />
          </div>
        ))}
        {form.addons.length < 20 && (
          <div>
            <Button
              size="sm"
              icon={Plus}
              isDisabled={isDisabled}
              onPress={() => list.add({ name: '', extraMinutes: '0', price: '' })}
            >
              Add an extra
            </Button>
          </div>
        )}
      </div>
    </Card>
  )
}
