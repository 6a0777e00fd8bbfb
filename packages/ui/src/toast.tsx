import { CircleAlert, CircleCheck, Info, X } from 'lucide-react'
import type { ReactNode } from 'react'
import {
  Text,
  UNSTABLE_Toast as AriaToast,
  UNSTABLE_ToastContent as ToastContent,
  UNSTABLE_ToastQueue as ToastQueue,
  UNSTABLE_ToastRegion as AriaToastRegion,
} from 'react-aria-components'
import { cx } from './cx.ts'
import { IconButton } from './icon-button.tsx'

export interface Toast {
  title: string
  detail?: string
  tone?: 'success' | 'danger' | 'info'
}

const queue = new ToastQueue<Toast>({ maxVisibleToasts: 3 })

let lastFailure: string | undefined

/** Good news goes by itself; a failure stays until it is closed or there is other news, since it may need reading twice. */
export function showToast(toast: Toast): void {
  if (lastFailure !== undefined) queue.close(lastFailure)
  const key = queue.add(toast, toast.tone === 'danger' ? {} : { timeout: 6000 })
  lastFailure = toast.tone === 'danger' ? key : undefined
}

/** Once what they were about is over. */
export function clearToasts(): void {
  queue.clear()
}

/** Once per app, anywhere. At the top: at the bottom are the fields for writing, what saves, and a phone's navigation. */
export function ToastRegion(): ReactNode {
  return (
    <AriaToastRegion
      queue={queue}
      className="fixed inset-x-4 top-[calc(1rem+env(safe-area-inset-top))] z-50 mx-auto flex max-w-96 flex-col gap-3 outline-none"
    >
      {({ toast }) => {
        const { icon: Icon, colour } = looks[toast.content.tone ?? 'success']
        return (
          <AriaToast
            toast={toast}
            className="flex animate-rise items-start gap-3 rounded-xl border border-line bg-raised py-3 pr-2 pl-4 shadow-pop"
          >
            <Icon aria-hidden className={cx('mt-1.5 size-5 shrink-0', colour)} />
            <ToastContent className="min-w-0 flex-1 py-1.5">
              <Text slot="title" className="block text-sm font-medium text-ink">
                {toast.content.title}
              </Text>
              {toast.content.detail && (
                <Text slot="description" className="mt-0.5 block text-sm text-muted">
                  {toast.content.detail}
                </Text>
              )}
            </ToastContent>
            <IconButton slot="close" icon={X} label="Close" className="size-8 pointer-coarse:size-11" />
          </AriaToast>
        )
      }}
    </AriaToastRegion>
  )
}

const looks = {
  success: { icon: CircleCheck, colour: 'text-accent' },
  danger: { icon: CircleAlert, colour: 'text-danger-ink' },
  info: { icon: Info, colour: 'text-info-ink' },
}
