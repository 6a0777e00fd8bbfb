import { Spinner } from '@frontdesk/ui/spinner'
import type { ReactNode } from 'react'
import { CalmPage } from '../frame/calm-page.tsx'
import { pay } from '../words.ts'

export function LeavingPage(): ReactNode {
  return <CalmPage icon={<Spinner />} {...pay.leaving} />
}
