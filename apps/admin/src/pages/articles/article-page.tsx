import { PageHeader } from '@frontdesk/ui/page-header'
import { showToast } from '@frontdesk/ui/toast'
import { useMutation, useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { queryClient, trpc } from '../../api/trpc.ts'
import type { Article } from '../../api/types.ts'
import { Loaded } from '../../parts/loaded.tsx'
import { Page } from '../../parts/page.tsx'
import { PageSkeleton } from '../../parts/page-skeleton.tsx'
import { ReadOnlyNote } from '../../parts/read-only-note.tsx'
import { useMayConfigure } from '../../shell/me.ts'
import { ArticleEditor } from './article-editor.tsx'
import { formOf } from './article-form.ts'
import { DeleteArticle } from './delete-article.tsx'
import { PublishedSwitch } from './published-switch.tsx'

const route = getRouteApi('/shell/articles/$articleId')

export function ArticlePage(): ReactNode {
  const { articleId } = route.useParams()
  const query = useQuery(trpc.article.get.queryOptions({ articleId }))
  return (
    <Page title="Article" size="sm">
      <Loaded query={query} skeleton={<PageSkeleton />}>
        {(article) => <OneArticle key={article.id} article={article} />}
      </Loaded>
    </Page>
  )
}

function OneArticle({ article }: { article: Article }): ReactNode {
  const mayConfigure = useMayConfigure()
  const update = useMutation(
    trpc.article.update.mutationOptions({
      onSuccess: async () => {
        await queryClient.invalidateQueries(trpc.article.pathFilter())
        showToast({ title: 'Article saved' })
      },
    }),
  )
  return (
    <>
      <PageHeader
        back={{ href: '/articles', label: 'Articles' }}
        title={article.title}
        actions={mayConfigure && <DeleteArticle article={article} />}
      />
      {!mayConfigure && <ReadOnlyNote />}
      <div className="mb-6">
        <PublishedSwitch article={article} />
      </div>
      <ArticleEditor
        name={article.id}
        initial={formOf(article)}
        isSaving={update.isPending}
        onSave={(form) => update.mutateAsync({ ...form, articleId: article.id })}
      />
      <HelpedLine article={article} />
    </>
  )
}

function HelpedLine({ article: { helpful, unhelpful } }: { article: Article }): ReactNode {
  if (helpful + unhelpful === 0) return null
  return (
    <p className="mt-6 text-sm text-muted">
      {`Visitors were asked whether it helped: ${helpful} said yes, ${unhelpful} said no.`}
    </p>
  )
}
