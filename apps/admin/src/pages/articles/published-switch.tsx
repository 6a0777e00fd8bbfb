import { Card } from '@frontdesk/ui/card'
import { Switch } from '@frontdesk/ui/switch'
import { useMutation } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { queryClient, trpc } from '../../api/trpc.ts'
import type { Article } from '../../api/types.ts'
import { showProblem } from '../../parts/show-problem.ts'
import { useMayConfigure } from '../../shell/me.ts'

/** Takes effect at once and by itself: whatever is typed in the form below stays there. */
export function PublishedSwitch({ article: { id: articleId, published } }: { article: Article }): ReactNode {
  const mayConfigure = useMayConfigure()
  const set = useMutation(
    trpc.article.setPublished.mutationOptions({
      onError: showProblem,
      onSettled: () => queryClient.invalidateQueries(trpc.article.pathFilter()),
    }),
  )
  return (
    <Card>
      <Switch
        label="Published"
        description="The assistant answers with it. Switched off, it is a draft that only you see."
        isSelected={set.isPending ? set.variables.published : published}
        isDisabled={!mayConfigure}
        onChange={(wanted) => set.mutate({ articleId, published: wanted })}
      />
    </Card>
  )
}
