import { PageHeader } from '@frontdesk/ui/page-header'
import { showToast } from '@frontdesk/ui/toast'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { queryClient, trpc } from '../../api/trpc.ts'
import { Loaded } from '../../parts/loaded.tsx'
import { Page } from '../../parts/page.tsx'
import { PageSkeleton } from '../../parts/page-skeleton.tsx'
import { ReadOnlyNote } from '../../parts/read-only-note.tsx'
import { useMayConfigure } from '../../shell/me.ts'
import { ArticleEditor } from './article-editor.tsx'
import { firstLanguage } from './languages.ts'

export function NewArticlePage(): ReactNode {
  const navigate = useNavigate()
  const mayConfigure = useMayConfigure()
  const business = useQuery(trpc.tenant.get.queryOptions({}))
  const create = useMutation(
    trpc.article.create.mutationOptions({
      onSuccess: async ({ id }) => {
        await queryClient.invalidateQueries(trpc.article.pathFilter())
        showToast({ tone: 'info', title: 'Draft saved', detail: 'Publish it when it is ready for your visitors.' })
        await navigate({ to: '/articles/$articleId', params: { articleId: id }, ignoreBlocker: true })
      },
    }),
  )
  return (
    <Page title="New article" size="sm">
      <PageHeader back={{ href: '/articles', label: 'Articles' }} title="New article" />
      {!mayConfigure && <ReadOnlyNote />}
      <Loaded query={business} skeleton={<PageSkeleton />}>
        {({ languages }) => (
          <ArticleEditor
            name="new article"
            initial={{ language: firstLanguage(languages), title: '', body: '' }}
            isSaving={create.isPending}
            saveLabel="Save draft"
            onSave={(form) => create.mutateAsync({ ...form, published: false })}
          />
        )}
      </Loaded>
    </Page>
  )
}
