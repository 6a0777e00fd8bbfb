import { Search, X } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button, Input, SearchField as AriaSearchField } from 'react-aria-components'

interface SearchFieldProps {
  label: string
  value: string
  onChange: (value: string) => void
}

/** One line to find something by; Escape and the cross empty it. */
export function SearchField({ label, value, onChange }: SearchFieldProps): ReactNode {
  return (
    <AriaSearchField aria-label={label} value={value} onChange={onChange} maxLength={80} className="relative">
      <Search aria-hidden className="pointer-events-none absolute inset-y-0 left-3 my-auto size-4 text-subtle" />
      <Input
        placeholder={label}
        className="h-11 w-full rounded-lg border border-control bg-surface pr-11 pl-9 text-base text-ink transition-colors placeholder:text-subtle data-focused:border-accent data-focused:outline-2 data-focused:outline-focus data-hovered:border-muted lg:h-10 lg:text-sm [&::-webkit-search-cancel-button]:hidden"
      />
      {value !== '' && (
        <Button className="absolute inset-y-0 right-0 flex w-11 items-center justify-center text-subtle data-hovered:text-ink">
          <X aria-label="Clear" className="size-4" />
        </Button>
      )}
    </AriaSearchField>
  )
}
