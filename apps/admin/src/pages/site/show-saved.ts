import { showToast } from '@frontdesk/ui/toast'
import { queryClient, trpc } from '../../api/trpc.ts'
import type { Site } from '../../api/types.ts'

/** What was saved stands in every card of the page. */
export function showSaved(saved: Site): void {
  queryClient.setQueryData(
    trpc.site.list.queryKey({}),
    (old) => old && { sites: old.sites.map((one) => (one.id === saved.id ? saved : one)) },
  )
  showToast({ title: 'Site saved', detail: 'Your visitors see it on the next page they open.' })
}
