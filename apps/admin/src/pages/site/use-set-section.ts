import { showToast } from '@frontdesk/ui/toast'
import { useMutation } from '@tanstack/react-query'
import { queryClient, trpc } from '../../api/trpc.ts'
import { showProblem } from '../../parts/show-problem.ts'

/** Saves one section of a site's settings by itself. */
export function useSetSection(onSaved: () => void) {
  const { mutate, isPending } = useMutation(
    trpc.site.set.mutationOptions({
      onSuccess: (saved) => {
        onSaved()
        queryClient.setQueryData(
          trpc.site.list.queryKey({}),
          (old) => old && { sites: old.sites.map((one) => (one.id === saved.id ? saved : one)) },
        )
        showToast({ title: 'Site saved', detail: 'Your visitors see it on the next page they open.' })
      },
      onError: showProblem,
    }),
  )
  return { save: mutate, isSaving: isPending }
}
