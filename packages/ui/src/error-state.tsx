import { CloudAlert, RotateCw } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from './button.tsx'
import { errorWords } from './error-words.tsx'

export interface ErrorStateProps {
  /** The API's error code. */
  code: string
  /** With it support finds the cause. */
  requestId?: string
  /** How long the API asks to wait. */
  waitSeconds?: number
  onRetry?: () => void
  isRetrying?: boolean
}

export function ErrorState({ code, requestId, waitSeconds, onRetry, isRetrying }: ErrorStateProps): ReactNode {
  const { title, detail } = errorWords(code, waitSeconds)
  return (
    <div role="alert" className="flex flex-col items-center px-6 py-12 text-center">
      <span className="mb-4 flex size-12 items-center justify-center rounded-full bg-danger-soft text-danger-ink">
        <CloudAlert aria-hidden className="size-5.5" />
      </span>
      <p className="text-base font-semibold text-ink">{title}</p>
      <p className="mt-1 max-w-sm text-sm text-muted">{detail}</p>
      {onRetry && (
        <Button icon={RotateCw} isPending={isRetrying} onPress={onRetry} className="mt-5">
          Try again
        </Button>
      )}
      {requestId && (
        <p className="mt-5 text-xs text-subtle">
          Reference <code className="font-mono select-all">{requestId}</code>
        </p>
      )}
    </div>
  )
}
