import type { ComponentProps, ReactNode } from 'react'

type Props = Omit<ComponentProps<'button'>, 'type' | 'disabled' | 'onClick'> & { isOff: boolean; onPress: () => void }

/** Off, it does nothing and keeps the focus: a disabled one would drop it, and whoever uses the keyboard out of the card. */
export function SteadyButton({ isOff, onPress, ...rest }: Props): ReactNode {
  return <button {...rest} type="button" aria-disabled={isOff} onClick={() => !isOff && onPress()} />
}
