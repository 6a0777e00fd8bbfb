import { Card } from '@frontdesk/ui/card'
import { TextArea } from '@frontdesk/ui/text-area'
import { showToast } from '@frontdesk/ui/toast'
import { useMutation } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { problemOf } from '../../api/problem.ts'
import { queryClient, trpc } from '../../api/trpc.ts'
import type { Business } from '../../api/types.ts'
import { SaveBar } from '../../parts/save-bar.tsx'
import { showProblem } from '../../parts/show-problem.ts'
import { UnsavedGuard } from '../../parts/unsaved-guard.tsx'
import { useForm } from '../../parts/use-form.ts'
import { useMe } from '../../shell/me.ts'
import { fieldError } from '../entry/field-error.ts'
import { BusinessFields } from '../start/business-fields.tsx'
import { HolidayPlace } from './holiday-place.tsx'

export function BusinessEditor({ business }: { business: Business }): ReactNode {
  const isOwner = useMe().role === 'owner'
  const saved = formOf(business)
  const { form, setForm, isDirty, forget } = useForm(business.id, saved)
  const update = useMutation(
    trpc.tenant.update.mutationOptions({
      onSuccess: async () => {
        forget()
        showToast({ title: 'Business saved' })
        await Promise.all([
          queryClient.invalidateQueries({ queryKey: trpc.tenant.get.queryKey({}) }),
          queryClient.invalidateQueries({ queryKey: trpc.auth.me.queryKey({}) }),
          queryClient.invalidateQueries(trpc.tenant.holidays.pathFilter()),
        ])
      },
      onError: (error) => problemOf(error).fields.length === 0 && showProblem(error),
    }),
  )
  const isDisabled = !isOwner || update.isPending

  function save(): void {
    const { language, ...rest } = form
    const others = business.languages.filter((one) => one !== language)
    update.mutate({ ...rest, languages: [language, ...others] })
  }

  return (
    <>
      {!isOwner && (
        <p className="mb-6 rounded-xl bg-info-soft px-4 py-3 text-sm text-info-ink">
          You can look at this. Changing it is up to the owners, whom you find in{' '}
          <Link to="/team" className="font-medium underline underline-offset-4">
            the team
          </Link>
          .
        </p>
      )}
      <Card>
        <div className="flex flex-col gap-5">
          <BusinessFields
            form={form}
            onChange={(part) => setForm((old) => ({ ...old, ...part }))}
            errorOf={(field) => fieldError(update.error, field)}
            isDisabled={isDisabled}
            isCurrencyFixed={business.isCurrencyFixed}
          />
          <TextArea
            label="Address"
            description="It stands in mails to your customers."
            rows={3}
            maxLength={500}
            isDisabled={isDisabled}
            value={form.address}
            onChange={(address) => setForm((old) => ({ ...old, address }))}
            error={fieldError(update.error, 'address')}
          />
          <HolidayPlace
            country={form.holidayCountry}
            region={form.holidayRegion}
            onChange={(place) => setForm((old) => ({ ...old, ...place }))}
            isDisabled={isDisabled}
          />
        </div>
      </Card>
      <SaveBar isDirty={isDirty} isSaving={update.isPending} onSave={save} onDiscard={() => setForm(saved)} />
      <UnsavedGuard isDirty={isDirty} onLeave={forget} />
    </>
  )
}

function formOf({ name, zone, currency, address, languages, holidayCountry, holidayRegion }: Business) {
  return { name, zone, currency, address, language: languages[0] ?? 'en', holidayCountry, holidayRegion }
}
