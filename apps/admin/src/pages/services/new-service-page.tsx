import { PageHeader } from '@frontdesk/ui/page-header'
import { showToast } from '@frontdesk/ui/toast'
import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { queryClient, trpc } from '../../api/trpc.ts'
import { Page } from '../../parts/page.tsx'
import { ReadOnlyNote } from '../../parts/read-only-note.tsx'
import { useMayConfigure, useMe } from '../../shell/me.ts'
import { ServiceEditor } from './service-editor.tsx'
import type { FormSettings } from './read-form.ts'
import { newService } from './service-form.ts'

export function NewServicePage(): ReactNode {
  const navigate = useNavigate()
  const mayConfigure = useMayConfigure()
  const { tenant } = useMe()
  const create = useMutation(
    trpc.service.create.mutationOptions({
      onSuccess: async ({ name, providerIds }) => {
        await queryClient.invalidateQueries(trpc.service.pathFilter())
        showToast(
          providerIds.length > 0
            ? { title: 'Service created', detail: `People can book “${name}” on your site now.` }
            : {
                tone: 'info',
                title: 'Service created',
                detail: `Nobody does “${name}” yet, so it is not on your site.`,
              },
        )
        await navigate({ to: '/services', ignoreBlocker: true })
      },
    }),
  )
  return (
    <Page title="New service" size="sm">
      <PageHeader back={{ href: '/services', label: 'Services' }} title="New service" />
      {!mayConfigure && <ReadOnlyNote />}
      <ServiceEditor
        name="new service"
        initial={newService}
        currency={tenant.currency}
        isSaving={create.isPending}
        saveLabel="Create service"
        onSave={(settings) => create.mutateAsync(asNew(settings))}
      />
    </Page>
  )
}

/** Nothing of a new service has an id yet. */
function asNew(settings: FormSettings) {
  return {
    ...settings,
    active: true,
    addons: settings.addons.map(({ id: _id, ...addon }) => addon),
    questions: settings.questions.map(({ id: _id, ...question }) => question),
  }
}
