import { CloudAlert, RotateCw, WifiOff } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Problem } from '../api/problem-of.ts'
import { problemWords, reference, retry } from '../words.ts'
import { BusyButton } from './busy-button.tsx'
import { CalmPage } from './calm-page.tsx'

export interface ProblemPageProps {
  problem: Problem
  onRetry: () => void
  isRetrying: boolean
  /** Another way on, beside trying again. */
  children?: ReactNode
}

export function ProblemPage({ problem, onRetry, isRetrying, children }: ProblemPageProps): ReactNode {
  const Icon = problem.code === 'offline' ? WifiOff : CloudAlert
  return (
    <CalmPage tone="danger" icon={<Icon aria-hidden />} {...problemWords(problem)}>
      <BusyButton variant="primary" size="lg" icon={RotateCw} isBusy={isRetrying} onPress={onRetry}>
        {retry}
      </BusyButton>
      {children}
      {problem.requestId && (
        <p className="mt-2 text-center text-xs text-subtle">
          {reference} <code className="font-mono select-all">{problem.requestId}</code>
        </p>
      )}
    </CalmPage>
  )
}
