import { Badge } from '@frontdesk/ui/badge'
import { Card } from '@frontdesk/ui/card'
import { EmptyState } from '@frontdesk/ui/empty-state'
import { LinkButton } from '@frontdesk/ui/link-button'
import { PageHeader } from '@frontdesk/ui/page-header'
import { RelativeTime } from '@frontdesk/ui/relative-time'
import { Table, type TableColumn } from '@frontdesk/ui/table'
import { useQuery } from '@tanstack/react-query'
import { BookOpenText, Plus } from 'lucide-react'
import type { ReactNode } from 'react'
import { trpc } from '../../api/trpc.ts'
import type { ArticleSummary } from '../../api/types.ts'
import { Loaded } from '../../parts/loaded.tsx'
import { Page } from '../../parts/page.tsx'
import { ReadOnlyNote } from '../../parts/read-only-note.tsx'
import { RowsSkeleton } from '../../parts/rows-skeleton.tsx'
import { useMayConfigure } from '../../shell/me.ts'
import { languageName } from './languages.ts'

export function ArticlesPage(): ReactNode {
  const mayConfigure = useMayConfigure()
  const query = useQuery(trpc.article.list.queryOptions({}))
  const add = mayConfigure && (
    <LinkButton href="/articles/new" variant="primary" icon={Plus}>
      New article
    </LinkButton>
  )
  return (
    <Page title="Articles" size="lg">
      <PageHeader
        title="Articles"
        description="What the assistant answers with when a visitor asks in the chat."
        actions={add}
      />
      {!mayConfigure && <ReadOnlyNote />}
      <Loaded query={query} skeleton={<RowsSkeleton />}>
        {({ articles }) => (
          <Card flush>
            {articles.length === 0 ? (
              <EmptyState icon={BookOpenText} title="No articles yet" action={add}>
                Write down what you are asked most often: where to park, what to bring, how to cancel.
              </EmptyState>
            ) : (
              <Table
                label="Articles"
                columns={columns}
                rows={articles}
                rowKey={({ id }) => id}
                rowHref={({ id }) => `/articles/${id}`}
              />
            )}
          </Card>
        )}
      </Loaded>
    </Page>
  )
}

const columns: TableColumn<ArticleSummary>[] = [
  { id: 'title', header: 'Article', cell: ({ title }) => title },
  { id: 'language', header: 'Language', cell: ({ language }) => languageName(language) },
  {
    id: 'published',
    header: 'For visitors',
    cell: ({ published }) => (published ? <Badge tone="success">Published</Badge> : <Badge>Draft</Badge>),
  },
  { id: 'helped', header: 'Helped', cell: helpedWords },
  { id: 'updated', header: 'Changed', cell: ({ updatedAt }) => <RelativeTime at={updatedAt} /> },
]

function helpedWords({ helpful, unhelpful }: ArticleSummary): string {
  const asked = helpful + unhelpful
  return asked === 0 ? 'Nobody said yet' : `${helpful} of ${asked}`
}
