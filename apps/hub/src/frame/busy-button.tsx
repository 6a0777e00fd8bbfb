import { Button, type ButtonProps } from '@frontdesk/ui/button'
import { Spinner } from '@frontdesk/ui/spinner'
import type { ReactNode } from 'react'

export interface BusyButtonProps extends Omit<ButtonProps, 'isPending' | 'isDisabled'> {
  isBusy: boolean
}

/**
 * For what takes the button itself off the page when it succeeds. React Aria's `isPending` announces a button by its id,
 * which nobody finds any more by then.
 */
export function BusyButton({ isBusy, icon, children, ...rest }: BusyButtonProps): ReactNode {
  return (
    <Button {...rest} isDisabled={isBusy} icon={isBusy ? undefined : icon}>
      {isBusy && <Spinner />}
      {children}
    </Button>
  )
}
