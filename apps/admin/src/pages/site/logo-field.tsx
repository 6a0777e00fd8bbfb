import { Button } from '@frontdesk/ui/button'
import { type ReactNode, useRef, useState } from 'react'
import { smallPicture } from './small-picture.ts'

interface LogoFieldProps {
  logo: string
  onChange: (logo: string) => void
  isDisabled: boolean
}

export function LogoField({ logo, onChange, isDisabled }: LogoFieldProps): ReactNode {
  const input = useRef<HTMLInputElement>(null)
  const [isWrong, setIsWrong] = useState(false)

  async function read(file: File | undefined): Promise<void> {
    if (!file) return
    const picture = await smallPicture(file).catch(() => undefined)
    setIsWrong(!picture)
    if (picture) onChange(picture)
  }

  return (
    <div role="group" aria-label="Logo" className="flex flex-col gap-1.5 sm:col-span-2">
      <p className="text-sm font-medium text-ink">Logo</p>
      <div className="relative flex flex-wrap items-center gap-3">
        {logo && <img src={logo} alt="Your logo" className="size-12 rounded-full border border-line object-cover" />}
        <Button isDisabled={isDisabled} onPress={() => input.current?.click()}>
          {logo ? 'Choose another' : 'Choose a picture'}
        </Button>
        {logo && (
          <Button variant="ghost" isDisabled={isDisabled} onPress={() => onChange('')}>
            Remove
          </Button>
        )}
        <input
          ref={input}
          type="file"
          accept="image/*"
          aria-label="Logo"
          className="sr-only"
          tabIndex={-1}
          onChange={(event) => {
            void read(event.target.files?.[0])
            event.target.value = ''
          }}
        />
      </div>
      <p role={isWrong ? 'alert' : undefined} className={isWrong ? 'text-sm text-danger-ink' : 'text-sm text-muted'}>
        {isWrong
          ? 'That is no picture this browser can read.'
          : 'In the chat’s header, cut to a circle. Without one, your initials stand there.'}
      </p>
    </div>
  )
}
