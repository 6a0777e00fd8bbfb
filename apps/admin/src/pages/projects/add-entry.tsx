import { Button } from '@frontdesk/ui/button'
import { errorWords } from '@frontdesk/ui/error-words'
import { TextArea } from '@frontdesk/ui/text-area'
import { showToast } from '@frontdesk/ui/toast'
import { useMutation } from '@tanstack/react-query'
import { useRef, useState, type ReactNode } from 'react'
import { problemOf } from '../../api/problem.ts'
import { queryClient, trpc } from '../../api/trpc.ts'
import { fieldWords } from '../../api/words.ts'

/** A note in the project's timeline. Its nonce stays until it has arrived, so that a second try does not write it twice. */
export function AddEntry({ projectId }: { projectId: string }): ReactNode {
  const [note, setNote] = useState('')
  const nonce = useRef<{ of: string; value: string }>(null)
  const addNote = useMutation(
    trpc.project.addNote.mutationOptions({
      onSuccess: async () => {
        setNote('')
        nonce.current = null
        showToast({ title: 'Entry added', detail: 'The customer sees it on their page.' })
        await queryClient.invalidateQueries(trpc.project.pathFilter())
      },
    }),
  )

  function add(): void {
    const text = note.trim()
    if (text === '') return
    if (nonce.current?.of !== text) nonce.current = { of: text, value: crypto.randomUUID() }
    addNote.mutate({ projectId, nonce: nonce.current.value, note: text })
  }

  return (
    <div className="flex flex-col gap-3">
      <TextArea
        label="New entry"
        description="Visible to the customer."
        placeholder="What was agreed, what comes next…"
        rows={2}
        maxLength={2000}
        value={note}
        onChange={setNote}
        error={addNote.error && noteError(addNote.error)}
      />
      <div>
        <Button isDisabled={note.trim() === ''} isPending={addNote.isPending} onPress={add}>
          Add entry
        </Button>
      </div>
    </div>
  )
}

function noteError(error: unknown): string {
  const { code, fields } = problemOf(error)
  const field = fields.find(({ path }) => path === 'note')
  return field ? fieldWords(field.code) : errorWords(code).title
}
