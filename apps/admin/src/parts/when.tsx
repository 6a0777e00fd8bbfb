import { DateTime } from '@frontdesk/ui/date-time'
import type { ReactNode } from 'react'
import { useMe } from '../shell/me.ts'

/** On the clock of the business. */
export function When({ at }: { at: string }): ReactNode {
  return <DateTime at={at} zone={useMe().tenant.zone} />
}
