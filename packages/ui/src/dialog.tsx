import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { cx } from './cx.ts'
import { IconButton } from './icon-button.tsx'

export interface DialogProps {
  title: string
  isOpen: boolean
  onOpenChange: (isOpen: boolean) => void
  description?: ReactNode
  children?: ReactNode
  /** Buttons; on a phone they fill the width. */
  footer?: ReactNode
  size?: 'sm' | 'md' | 'lg'
  /** `alertdialog` for a question that must be answered: no closing by a click beside it. */
  role?: 'dialog' | 'alertdialog'
}

const sizes = { sm: 'sm:max-w-md', md: 'sm:max-w-lg', lg: 'sm:max-w-2xl' }

export function Dialog({ size = 'md', role = 'dialog', ...props }: DialogProps): ReactNode {
  return (
    <ModalOverlay
      isOpen={props.isOpen}
      onOpenChange={props.onOpenChange}
      isDismissable={role === 'dialog'}
      className="fixed inset-0 z-40 flex items-end justify-center bg-scrim sm:items-center sm:p-6"
    >
      <Modal
        className={cx(
          'flex max-h-[92dvh] w-full animate-rise flex-col overflow-hidden rounded-t-2xl border border-line bg-raised shadow-pop sm:rounded-2xl',
          sizes[size],
        )}
      >
        <AriaDialog role={role} className="flex min-h-0 flex-col outline-none">
          <div className="flex items-start gap-4 px-5 pt-5 pb-3 sm:px-6">
            <div className="min-w-0 flex-1">
              <Heading slot="title" className="text-lg font-semibold text-ink">
                {props.title}
              </Heading>
              {props.description && <p className="mt-1 text-sm text-muted">{props.description}</p>}
            </div>
            {role === 'dialog' && <IconButton slot="close" icon={X} label="Close" className="-mt-1.5 -mr-2" />}
          </div>
          {props.children && (
            <div className="min-h-0 flex-1 overflow-y-auto px-5 pt-1 pb-5 sm:px-6">{props.children}</div>
          )}
          {props.footer && (
            <div className="flex flex-col-reverse gap-3 border-t border-line bg-canvas px-5 py-4 sm:flex-row sm:justify-end sm:px-6">
              {props.footer}
            </div>
          )}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}
