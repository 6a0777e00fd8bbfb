import { useMutation } from '@tanstack/react-query'
import { problemOf } from '../../api/problem.ts'
import { trpc } from '../../api/trpc.ts'
import type { Site } from '../../api/types.ts'
import { showProblem } from '../../parts/show-problem.ts'
import { showSaved } from './show-saved.ts'

/** Saves one section of a site's settings by itself. `error` is for the fields that it is about. */
export function useSetSection(onSaved: (saved: Site) => void) {
  const { mutate, isPending, error } = useMutation(
    trpc.site.set.mutationOptions({
      onSuccess: (saved) => {
        onSaved(saved)
        showSaved(saved)
      },
      onError: (failed, { section }) => {
        const isShownBeside = section === 'entry' && problemOf(failed).fields.length > 0
        if (!isShownBeside) showProblem(failed)
      },
    }),
  )
  return { save: mutate, isSaving: isPending, error }
}
