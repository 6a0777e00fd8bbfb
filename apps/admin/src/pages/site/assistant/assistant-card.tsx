import { Button } from '@frontdesk/ui/button'
import { Card } from '@frontdesk/ui/card'
import { Switch } from '@frontdesk/ui/switch'
import { showToast } from '@frontdesk/ui/toast'
import { useMutation } from '@tanstack/react-query'
import { Plus } from 'lucide-react'
import type { ReactNode } from 'react'
import { problemOf } from '../../../api/problem.ts'
import { queryClient, trpc } from '../../../api/trpc.ts'
import type { Site } from '../../../api/types.ts'
import { fieldWords } from '../../../api/words.ts'
import { SaveBar } from '../../../parts/save-bar.tsx'
import { showProblem } from '../../../parts/show-problem.ts'
import { UnsavedGuard } from '../../../parts/unsaved-guard.tsx'
import { useForm } from '../../../parts/use-form.ts'
import { useMayConfigure } from '../../../shell/me.ts'
import { type GreetingForm, formOf, newGreeting, settingsOf } from './assistant-form.ts'
import { GreetingFields } from './greeting-fields.tsx'
import { SuggestionChoice } from './suggestion-choice.tsx'

/** What the chat does by itself before a person is there. */
export function AssistantCard({ site }: { site: Site }): ReactNode {
  const { assistant } = site.settings
  const mayConfigure = useMayConfigure()
  const { form, setForm, isDirty, forget } = useForm(`${site.id} assistant`, formOf(assistant))
  const change = (part: Partial<typeof form>): void => setForm((old) => ({ ...old, ...part }))
  const edit = (at: number, part: Partial<GreetingForm>): void =>
    change({ greetings: form.greetings.map((greeting, index) => (index === at ? { ...greeting, ...part } : greeting)) })
  const save = useMutation(
    trpc.site.set.mutationOptions({
      onSuccess: (saved) => {
        setForm(formOf(saved.settings.assistant))
        queryClient.setQueryData(
          trpc.site.list.queryKey({}),
          (old) => old && { sites: old.sites.map((one) => (one.id === saved.id ? saved : one)) },
        )
        showToast({ title: 'Assistant saved', detail: 'Your visitors see it on the next page they open.' })
      },
      onError: (error) => problemOf(error).fields.length === 0 && showProblem(error),
    }),
  )
  const isDisabled = !mayConfigure || save.isPending
  const errorOf = (path: string): string | undefined => {
    const found = problemOf(save.error).fields.find((field) => field.path.startsWith(`value.greetings.${path}`))
    return save.error && found ? fieldWords(found.code) : undefined
  }

  return (
    <div>
      <Card
        title="Assistant"
        description="Answers and helps at once, and never passes for a person. Whoever wants a person gets one."
      >
        <div className="flex flex-col gap-8">
          <Switch
            label="Answers questions"
            description="From your published articles, where one fits. Not while somebody of your staff is in the conversation."
            isSelected={form.answers}
            isDisabled={isDisabled}
            onChange={(answers) => change({ answers })}
          />
          <SuggestionChoice
            flows={assistant.flows}
            chosen={form.quickReplies}
            isDisabled={isDisabled}
            onChange={(quickReplies) => change({ quickReplies })}
          />
          <section aria-label="Greetings" className="flex flex-col gap-5">
            <div>
              <p className="text-sm font-medium text-ink">Greetings for pages and hours</p>
              <p className="mt-1 text-sm text-muted">
                The first that fits is said instead of the usual one. Hours are those of your business.
              </p>
            </div>
            {form.greetings.map((greeting, at) => (
              <GreetingFields
                key={at}
                {...{ at, greeting, isDisabled }}
                errorOf={(field) => errorOf(`${at}.${field}`)}
                onChange={(part) => edit(at, part)}
                onRemove={() => change({ greetings: form.greetings.filter((_, index) => index !== at) })}
              />
            ))}
            {form.greetings.length < 10 && (
              <div>
                <Button
                  size="sm"
                  icon={Plus}
                  isDisabled={isDisabled}
                  onPress={() => change({ greetings: [...form.greetings, newGreeting] })}
                >
                  Add a greeting
                </Button>
              </div>
            )}
          </section>
        </div>
      </Card>
      <SaveBar
        what="Assistant"
        isDirty={isDirty}
        isSaving={save.isPending}
        label="Save assistant"
        onSave={() => save.mutate({ siteId: site.id, section: 'assistant', value: settingsOf(form, assistant) })}
        onDiscard={() => setForm(formOf(assistant))}
      />
      <UnsavedGuard isDirty={isDirty} onLeave={forget} />
    </div>
  )
}
