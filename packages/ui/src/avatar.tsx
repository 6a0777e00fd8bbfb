import { UserRound } from 'lucide-react'
import type { ReactNode } from 'react'
import { cx } from './cx.ts'
import { softTone } from './tone.ts'

export interface AvatarProps {
  /** Nothing where the person has not told it. */
  name?: string
  size?: 'sm' | 'md' | 'lg'
}

const sizes = { sm: 'size-7 text-xs', md: 'size-9 text-sm', lg: 'size-12 text-base' }

/** Initials on a colour that stays the same for a name. Decoration: the name stands beside it. */
export function Avatar({ name = '', size = 'md' }: AvatarProps): ReactNode {
  const initials = initialsOf(name)
  return (
    <span
      aria-hidden
      className={cx(
        'inline-flex shrink-0 items-center justify-center rounded-full font-semibold select-none',
        sizes[size],
        initials ? colours[hash(name) % colours.length] : softTone.neutral,
      )}
    >
      {initials || <UserRound className="size-[55%]" />}
    </span>
  )
}

const colours = [softTone.accent, softTone.info, softTone.warning, softTone.success, softTone.danger]

function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/)
  const chosen = words.length > 1 ? [words[0], words.at(-1)] : words
  return chosen.map((word) => Array.from(word ?? '')[0]?.toUpperCase() ?? '').join('')
}

function hash(text: string): number {
  return Array.from(text).reduce((sum, sign) => (sum * 31 + (sign.codePointAt(0) ?? 0)) >>> 0, 7)
}
