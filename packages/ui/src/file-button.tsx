import { Paperclip } from 'lucide-react'
import { useRef, type DragEvent, type ReactNode } from 'react'
import { fileTypes } from './chat-file.tsx'
import { IconButton } from './icon-button.tsx'
import type { FileTray } from './use-file-tray.tsx'

/** Opens the device's own way to choose files. */
export function FileButton({ onChoose }: { onChoose: (files: File[]) => void }): ReactNode {
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <IconButton icon={Paperclip} label="Attach files" onPress={() => input.current?.click()} />
      <input
        ref={input}
        type="file"
        multiple
        hidden
        accept={fileTypes.join(',')}
        onChange={({ currentTarget }) => {
          onChoose([...(currentTarget.files ?? [])])
          currentTarget.value = '' // so that the same one can be chosen again
        }}
      />
    </>
  )
}

/** Files that were dropped or pasted; none where it was text, which some programs draw a picture of as well. */
export function filesIn(data: DataTransfer): File[] {
  return data.types.includes('text/plain') ? [] : [...data.files]
}

/** Files can be dropped here; text still goes where it is dropped. */
export function droppingInto({ add }: Pick<FileTray, 'add'>) {
  return {
    onDragOver(event: DragEvent) {
      if (event.dataTransfer.types.includes('Files')) event.preventDefault()
    },
    onDrop(event: DragEvent) {
      const files = filesIn(event.dataTransfer)
      if (files.length === 0) return
      event.preventDefault()
      add(files)
    },
  }
}
