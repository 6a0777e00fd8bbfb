import { Button } from '@frontdesk/ui/button'
import { useMutation } from '@tanstack/react-query'
import { Pencil } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { queryClient, trpc } from '../../api/trpc.ts'
import type { Provider } from '../../api/types.ts'
import { NameDialog } from '../../parts/name-dialog.tsx'
import { showProblem } from '../../parts/show-problem.ts'

export function RenameProvider({ provider: { id: providerId, name } }: { provider: Provider }): ReactNode {
  const [isOpen, setOpen] = useState(false)
  const rename = useMutation(
    trpc.provider.rename.mutationOptions({
      onSuccess: async () => {
        await queryClient.invalidateQueries(trpc.provider.list.queryFilter())
        void queryClient.invalidateQueries(trpc.booking.pathFilter())
        setOpen(false)
      },
      onError: showProblem,
    }),
  )
  return (
    <>
      <Button size="sm" icon={Pencil} onPress={() => setOpen(true)} aria-label={`Rename ${name}`}>
        Rename
      </Button>
      <NameDialog
        title={`Rename ${name}`}
        label="Name"
        description="Customers see it when they choose who or what to book. Bookings that exist show it too."
        confirmLabel="Save"
        maxLength={120}
        initial={name}
        isOpen={isOpen}
        isPending={rename.isPending}
        onName={(text) => rename.mutate({ providerId, name: text })}
        onClose={() => setOpen(false)}
      />
    </>
  )
}
