import { Button } from '@frontdesk/ui/button'
import { Card } from '@frontdesk/ui/card'
import { EmptyState } from '@frontdesk/ui/empty-state'
import { Skeleton } from '@frontdesk/ui/skeleton'
import { TextField } from '@frontdesk/ui/text-field'
import { skipToken, useQuery } from '@tanstack/react-query'
import { Search, SearchX } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { problemOf } from '../../api/problem.ts'
import { trpc } from '../../api/trpc.ts'
import type { Refusal } from '../../api/types.ts'
import { CallForm } from '../../parts/call-form.tsx'
import { Fact, Facts } from '../../parts/facts.tsx'
import { Loaded } from '../../parts/loaded.tsx'
import { When } from '../../parts/when.tsx'
import { Who } from './who.tsx'
import { reasonWords, surfaceWords } from './words.ts'

/** A customer reads a reference to you over the telephone: here is what lies behind it. */
export function LookUp(): ReactNode {
  const [typed, setTyped] = useState('')
  const [reference, setReference] = useState('')
  const query = useQuery(trpc.security.lookup.queryOptions(reference ? { reference } : skipToken))
  return (
    <div className="flex max-w-2xl flex-col gap-4">
      <Card description="It stands below a message that something went wrong, and in the answer’s X-Request-Id.">
        <CallForm isRow onSubmit={() => setReference(typed.trim())}>
          <TextField
            label="Reference"
            value={typed}
            onChange={setTyped}
            placeholder="req_…"
            autoComplete="off"
            maxLength={64}
            className="flex-1"
          />
          <Button type="submit" variant="primary" icon={Search} isPending={query.isFetching}>
            Look up
          </Button>
        </CallForm>
      </Card>
      {reference && (
        <Card>
          {query.error && problemOf(query.error).code === 'not_found' ? (
            <EmptyState icon={SearchX} title="Nothing of yours has this reference">
              Check that it is complete. What went well has no entry, and neither has what is older than you keep.
            </EmptyState>
          ) : (
            <Loaded query={query} skeleton={<Skeleton className="h-24" />}>
              {(refusal) => <Found refusal={refusal} />}
            </Loaded>
          )}
        </Card>
      )}
    </div>
  )
}

function Found({ refusal }: { refusal: Refusal }): ReactNode {
  return (
    <Facts>
      <Fact name="Why">{reasonWords[refusal.reason]}</Fact>
      <Fact name="Where">{surfaceWords[refusal.surface]}</Fact>
      <Fact name="What">
        {refusal.procedure ? <code className="font-mono text-xs">{refusal.procedure}</code> : 'Nothing in particular'}
      </Fact>
      <Fact name="Who">
        <Who actor={refusal.actor} source={refusal.source} />
      </Fact>
      <Fact name="When">
        <When at={refusal.at} />
      </Fact>
    </Facts>
  )
}
