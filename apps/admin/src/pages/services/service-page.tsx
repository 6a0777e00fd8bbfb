import { ErrorState } from '@frontdesk/ui/error-state'
import { PageHeader } from '@frontdesk/ui/page-header'
import { showToast } from '@frontdesk/ui/toast'
import { useMutation, useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { queryClient, trpc } from '../../api/trpc.ts'
import type { Service } from '../../api/types.ts'
import { Loaded } from '../../parts/loaded.tsx'
import { Page } from '../../parts/page.tsx'
import { PageSkeleton } from '../../parts/page-skeleton.tsx'
import { ReadOnlyNote } from '../../parts/read-only-note.tsx'
import { useMayConfigure } from '../../shell/me.ts'
import { OfferedSwitch } from './offered-switch.tsx'
import { ServiceEditor } from './service-editor.tsx'
import { formOf } from './service-form.ts'

const route = getRouteApi('/shell/services/$serviceId')

export function ServicePage(): ReactNode {
  const { serviceId } = route.useParams()
  const query = useQuery(trpc.service.list.queryOptions({}))
  return (
    <Page title="Service" size="sm">
      <Loaded query={query} skeleton={<PageSkeleton />}>
        {({ services }) => {
          const service = services.find(({ id }) => id === serviceId)
          return service ? <OneService key={service.id} service={service} /> : <ErrorState code="not_found" />
        }}
      </Loaded>
    </Page>
  )
}

function OneService({ service }: { service: Service }): ReactNode {
  const mayConfigure = useMayConfigure()
  const update = useMutation(
    trpc.service.update.mutationOptions({
      onSuccess: async () => {
        await queryClient.invalidateQueries(trpc.service.pathFilter())
        showToast({ title: 'Service saved' })
      },
    }),
  )
  return (
    <>
      <PageHeader back={{ href: '/services', label: 'Services' }} title={service.name} />
      {!mayConfigure && <ReadOnlyNote />}
      <div className="mb-6">
        <OfferedSwitch service={service} />
      </div>
      <ServiceEditor
        name={service.id}
        initial={formOf(service)}
        currency={service.currency}
        isSaving={update.isPending}
        onSave={(settings) => update.mutateAsync({ ...settings, serviceId: service.id, active: service.active })}
      />
    </>
  )
}
