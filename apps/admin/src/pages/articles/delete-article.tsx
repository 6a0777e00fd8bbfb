import { Button } from '@frontdesk/ui/button'
import { ConfirmDialog } from '@frontdesk/ui/confirm-dialog'
import { showToast } from '@frontdesk/ui/toast'
import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState, type ReactNode } from 'react'
import { queryClient, trpc } from '../../api/trpc.ts'
import type { Article } from '../../api/types.ts'
import { showProblem } from '../../parts/show-problem.ts'

export function DeleteArticle({ article: { id: articleId, title } }: { article: Article }): ReactNode {
  const navigate = useNavigate()
  const [isAsking, setAsking] = useState(false)
  const remove = useMutation(
    trpc.article.remove.mutationOptions({
      onSuccess: async () => {
        showToast({ title: 'Article deleted', detail: `“${title}” is gone.` })
        await navigate({ to: '/articles', ignoreBlocker: true })
        await queryClient.invalidateQueries(trpc.article.list.pathFilter())
      },
      onError: showProblem,
      onSettled: () => setAsking(false),
    }),
  )
  return (
    <>
      <Button onPress={() => setAsking(true)}>Delete</Button>
      <ConfirmDialog
        title="Delete this article?"
        confirmLabel="Delete"
        isOpen={isAsking}
        isPending={remove.isPending}
        isDangerous
        onConfirm={() => remove.mutate({ articleId })}
        onClose={() => setAsking(false)}
      >
        The assistant no longer answers with it, and chats that showed it say that it is gone. This cannot be taken
        back.
      </ConfirmDialog>
    </>
  )
}
