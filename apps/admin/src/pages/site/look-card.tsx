import { Card } from '@frontdesk/ui/card'
import { Select } from '@frontdesk/ui/select'
import { TextField } from '@frontdesk/ui/text-field'
import { type ReactNode, useEffect } from 'react'
import type { Site } from '../../api/types.ts'
import { SaveBar } from '../../parts/save-bar.tsx'
import { UnsavedGuard } from '../../parts/unsaved-guard.tsx'
import { useForm } from '../../parts/use-form.ts'
import { useMayConfigure } from '../../shell/me.ts'
import { corners, fonts, icons, onPhones, sides, themes } from './look-options.ts'
import { LogoField } from './logo-field.tsx'
import { useSetSection } from './use-set-section.ts'

type Look = Site['settings']['look']
type Props = { site: Site; onDraft: (look: Look) => void; preview: ReactNode }

/** Everything about the chat's looks but its colour; the preview follows while it is typed. */
export function LookCard({ site, onDraft, preview }: Props): ReactNode {
  const mayConfigure = useMayConfigure()
  const saved = site.settings.look
  const { form, setForm, isDirty, forget } = useForm(`${site.id} look`, saved)
  const change = (part: Partial<Look>): void => setForm((old) => ({ ...old, ...part }))
  const { save, isSaving } = useSetSection(forget)
  const isDisabled = !mayConfigure || isSaving
  useEffect(() => onDraft(form), [form, onDraft])

  return (
    <div>
      <Card
        title="Look"
        description="The preview follows at once, your pages once it is saved. Where the button stands and what is on it is in the snippet: paste that anew."
      >
        <div className="grid gap-5 sm:grid-cols-2">
          <Select
            label="Light or dark"
            options={themes}
            value={form.theme}
            onChange={(theme) => change({ theme })}
            isDisabled={isDisabled}
          />
          <Select
            label="Corners"
            options={corners}
            value={form.corners}
            onChange={(value) => change({ corners: value })}
            isDisabled={isDisabled}
          />
          <Select
            label="Font"
            options={fonts}
            value={form.font}
            onChange={(font) => change({ font })}
            isDisabled={isDisabled}
          />
          <Select
            label="Side of the page"
            options={sides}
            value={form.side}
            onChange={(side) => change({ side })}
            isDisabled={isDisabled}
          />
          <OffsetField
            label="From that side"
            value={form.offsetX}
            onChange={(offsetX) => change({ offsetX })}
            isDisabled={isDisabled}
          />
          <OffsetField
            label="From the bottom"
            value={form.offsetY}
            onChange={(offsetY) => change({ offsetY })}
            isDisabled={isDisabled}
          />
          <Select
            label="Icon of the button"
            options={icons}
            value={form.launcherIcon}
            onChange={(launcherIcon) => change({ launcherIcon })}
            isDisabled={isDisabled}
          />
          <TextField
            label="Words on the button"
            optional
            maxLength={30}
            placeholder="Ask us"
            value={form.launcherText}
            onChange={(launcherText) => change({ launcherText })}
            isDisabled={isDisabled}
          />
          <Select
            label="Button on phones"
            description={
              form.launcherOnPhones === 'hidden'
                ? 'A button of yours opens the chat: give it the attribute data-frontdesk-open.'
                : undefined
            }
            options={onPhones}
            value={form.launcherOnPhones}
            onChange={(launcherOnPhones) => change({ launcherOnPhones })}
            isDisabled={isDisabled}
          />
          <LogoField logo={form.logo} onChange={(logo) => change({ logo })} isDisabled={isDisabled} />
        </div>
      </Card>
      <SaveBar
        what="Look"
        isDirty={isDirty}
        isSaving={isSaving}
        onSave={() => save({ siteId: site.id, section: 'look', value: form })}
        onDiscard={() => setForm(saved)}
      >
        {preview}
      </SaveBar>
      <UnsavedGuard isDirty={isDirty} onLeave={forget} />
    </div>
  )
}

interface OffsetFieldProps {
  label: string
  value: number
  onChange: (pixels: number) => void
  isDisabled: boolean
}

function OffsetField({ label, value, onChange, isDisabled }: OffsetFieldProps): ReactNode {
  return (
    <TextField
      label={label}
      description="In pixels, 200 at most."
      inputMode="numeric"
      maxLength={3}
      value={String(value)}
      onChange={(typed) => onChange(Math.min(200, Number(typed.replaceAll(/\D/g, ''))))}
      isDisabled={isDisabled}
    />
  )
}
