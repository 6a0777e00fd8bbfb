import { useMutation } from '@tanstack/react-query'
import { client, queryClient, trpc } from '../../api/trpc.ts'
import type { CustomerCard } from '../../api/types.ts'
import { showProblem } from '../../parts/show-problem.ts'

/** Fetches everything about a customer and hands it over as a file. */
export function useExport({ id: customerId }: CustomerCard) {
  return useMutation({
    mutationFn: () => client.customer.export.mutate({ customerId }),
    onSuccess: async (document) => {
      save(`customer-${customerId}.json`, JSON.stringify(document, undefined, 2))
      await queryClient.invalidateQueries(trpc.customer.get.queryFilter({ customerId }))
    },
    onError: showProblem,
  })
}

function save(fileName: string, content: string): void {
  const url = URL.createObjectURL(new Blob([content], { type: 'application/json' }))
  const link = Object.assign(document.createElement('a'), { href: url, download: fileName })
  link.click()
  URL.revokeObjectURL(url)
}
