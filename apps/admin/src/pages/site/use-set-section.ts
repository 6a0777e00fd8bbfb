import { showToast } from '@frontdesk/ui/toast'
import { useMutation } from '@tanstack/react-query'
import { problemOf } from '../../api/problem.ts'
import { queryClient, trpc } from '../../api/trpc.ts'
import type { Site } from '../../api/types.ts'
import { showProblem } from '../../parts/show-problem.ts'

/** Saves one section of a site's settings by itself. `error` is for the fields that it is about. */
export function useSetSection(onSaved: (saved: Site) => void) {
  const { mutate, isPending, error } = useMutation(
    trpc.site.set.mutationOptions({
      onSuccess: (saved) => {
        onSaved(saved)
        queryClient.setQueryData(
          trpc.site.list.queryKey({}),
          (old) => old && { sites: old.sites.map((one) => (one.id === saved.id ? saved : one)) },
        )
        showToast({ title: 'Site saved', detail: 'Your visitors see it on the next page they open.' })
      },
      onError: (failed, { section }) => {
        const isShownBeside = section === 'entry' && problemOf(failed).fields.length > 0
        if (!isShownBeside) showProblem(failed)
      },
    }),
  )
  return { save: mutate, isSaving: isPending, error }
}
