import { Button } from '@frontdesk/ui/button'
import { Dialog } from '@frontdesk/ui/dialog'
import { LinkButton } from '@frontdesk/ui/link-button'
import { SkeletonLines } from '@frontdesk/ui/skeleton'
import { useQuery } from '@tanstack/react-query'
import { CalendarPlus, Download, ExternalLink } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { trpc } from '../api/trpc.ts'
import { BusyButton } from '../frame/busy-button.tsx'
import { hub, retry } from '../words.ts'

/** Into whichever calendar the customer keeps: by a page of its maker, or by a file. */
export function CalendarButton(): ReactNode {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button icon={CalendarPlus} onPress={() => setOpen(true)} className="max-sm:h-12 max-sm:w-full">
        {hub.addToCalendar}
      </Button>
      <Dialog size="sm" title={hub.addToCalendar} description={hub.calendarText} isOpen={isOpen} onOpenChange={setOpen}>
        <Calendars />
      </Dialog>
    </>
  )
}

const makers = ['google', 'outlook', 'office365'] as const

function Calendars(): ReactNode {
  // Asked anew each time: the appointment may have been moved.
  const calendar = useQuery(trpc.project.calendar.queryOptions({}, { gcTime: 0, staleTime: 0 }))
  if (calendar.isPending) return <SkeletonLines count={4} />
  if (calendar.isError) {
    return (
      <div role="alert" className="flex flex-col items-start gap-3 text-sm text-danger-ink">
        {hub.calendarFailed}
        <BusyButton isBusy={calendar.isFetching} onPress={() => void calendar.refetch()}>
          {retry}
        </BusyButton>
      </div>
    )
  }
  const { links, fileName, content } = calendar.data
  return (
    <div className="flex flex-col gap-3">
      {makers.map((maker) => (
        <LinkButton
          key={maker}
          icon={ExternalLink}
          href={links[maker]}
          target="_blank"
          rel="noopener noreferrer"
          className="h-12 justify-start"
        >
          {hub.calendars[maker]}
        </LinkButton>
      ))}
      <Button icon={Download} className="h-12 justify-start" onPress={() => download(fileName, content)}>
        {hub.calendarFile}
      </Button>
    </div>
  )
}

function download(fileName: string, content: string): void {
  const url = URL.createObjectURL(new Blob([content], { type: 'text/calendar;charset=utf-8' }))
  const link = document.createElement('a')
  link.href = url
  link.download = fileName
  link.click()
  // Some browsers read the file only after the click has returned.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}
