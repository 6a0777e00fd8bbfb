import { Button } from '@frontdesk/ui/button'
import { Card } from '@frontdesk/ui/card'
import { DateTime } from '@frontdesk/ui/date-time'
import { Download, Eraser } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import type { CustomerCard } from '../../api/types.ts'
import { EraseCustomer } from './erase-customer.tsx'
import { useExport } from './use-export.ts'

/** What the law lets a customer ask for: everything you know about them, and that you forget it. */
export function PersonalData({ customer }: { customer: CustomerCard }): ReactNode {
  const [isErasing, setErasing] = useState(false)
  const download = useExport(customer)
  return (
    <Card title="Personal data">
      <div className="flex flex-col gap-4">
        <p className="text-sm text-muted">
          Everything you keep about {customer.name}, as one file you can hand to them.{' '}
          {customer.exportedAt && (
            <>
              Last downloaded <DateTime at={customer.exportedAt} />.
            </>
          )}
        </p>
        <div className="flex flex-col gap-3 sm:flex-row">
          <Button icon={Download} isPending={download.isPending} onPress={() => download.mutate()}>
            Download everything
          </Button>
          <Button variant="danger" icon={Eraser} onPress={() => setErasing(true)}>
            Erase this customer
          </Button>
        </div>
      </div>
      <EraseCustomer customer={customer} isOpen={isErasing} onClose={() => setErasing(false)} />
    </Card>
  )
}
