import { Button } from '@frontdesk/ui/button'
import { useMutation } from '@tanstack/react-query'
import { CalendarPlus } from 'lucide-react'
import type { ReactNode } from 'react'
import { client } from '../api/trpc.ts'
import { hub } from '../words.ts'

export function CalendarButton(): ReactNode {
  const calendar = useMutation({
    mutationFn: () => client.project.calendar.query({}),
    onSuccess: ({ fileName, content }) => download(fileName, content),
  })
  return (
    <>
      <Button
        icon={CalendarPlus}
        isPending={calendar.isPending}
        onPress={() => calendar.mutate()}
        className="max-sm:h-12 max-sm:w-full"
      >
        {hub.addToCalendar}
      </Button>
      {calendar.isError && (
        <p role="alert" className="mt-2 text-sm text-danger-ink">
          {hub.calendarFailed}
        </p>
      )}
    </>
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
