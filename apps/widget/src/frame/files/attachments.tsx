import { fetchNearView } from '@frontdesk/ui/fetch-near-view'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import type { Attachment } from '../api/wire.ts'
import { useDesk } from '../desk/desk-context.ts'
import { useReturn } from '../desk/use-return.ts'
import { AnyIcon } from '../look/any-icon.tsx'
import { words } from '../words.ts'
import { fileSize } from './file-size.ts'
import { PictureView } from './picture-view.tsx'
import { saveAs } from './save-as.ts'
import './files.css'

/** The files of one message: pictures are shown, everything can be saved. */
export function Attachments({ files }: { files: readonly Attachment[] }): ReactNode {
  return (
    <ul className="files" aria-label={words.attachments.files}>
      {files.map((file) => (
        <li key={file.id}>{file.type === 'application/pdf' ? <Saved file={file} /> : <Picture file={file} />}</li>
      ))}
    </ul>
  )
}

function Picture({ file }: { file: Attachment }): ReactNode {
  const { readFile } = useDesk()
  const box = useRef<HTMLButtonElement>(null)
  const [url, setUrl] = useState<string>()
  const [isBroken, setIsBroken] = useState(false)
  const [isOpen, setIsOpen] = useState(false)
  useReturn(() => setIsBroken(false))
  const { id, name, width, height } = file

  // Fetched when it comes near the view, and let go of with its place.
  useEffect(() => {
    if (!box.current || isBroken) return
    const load = () => readFile(id)
    return fetchNearView(box.current, { load, onUrl: setUrl, onBroken: () => setIsBroken(true) })
  }, [id, readFile, isBroken])

  return (
    <>
      <button
        ref={box}
        type="button"
        className="picture"
        aria-label={isBroken ? words.attachments.broken({ name }) : words.attachments.show({ name })}
        disabled={!url}
        style={{ aspectRatio: width && height ? `${width} / ${height}` : '4 / 3', width: Math.min(width ?? 240, 240) }}
        onClick={() => setIsOpen(true)}
      >
        {url && <img src={url} alt={name} />}
        {isBroken && <AnyIcon name="alert" />}
      </button>
      {url && isOpen && <PictureView url={url} name={name} onClose={() => setIsOpen(false)} />}
    </>
  )
}

function Saved({ file }: { file: Attachment }): ReactNode {
  const { readFile } = useDesk()
  const [state, setState] = useState<'idle' | 'loading' | 'failed'>('idle')

  async function save(): Promise<void> {
    setState('loading')
    try {
      saveAs(await readFile(file.id), file.name)
      setState('idle')
    } catch {
      setState('failed')
    }
  }

  return (
    <button type="button" className="file" aria-busy={state === 'loading'} onClick={() => void save()}>
      <AnyIcon name="file" />
      <span className="tray-words">
        <span className="sr-only">{words.attachments.saveFile} </span>
        <span className="tray-name">{file.name}</span>
        <small role="status">{state === 'failed' ? words.attachments.problems.other : fileSize(file.size)}</small>
      </span>
      <AnyIcon name="down" />
    </button>
  )
}
