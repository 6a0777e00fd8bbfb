import { type ReactNode, useEffect, useRef } from 'react'
import { Icon } from '../look/icons.tsx'
import { words } from '../words.ts'
import { saveUrl } from './save-as.ts'

type Props = { url: string; name: string; onClose: () => void }

/** One picture, as large as the frame is. */
export function PictureView({ url, name, onClose }: Props): ReactNode {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => dialog.current?.showModal(), [])
  return (
    <dialog
      ref={dialog}
      className="picture-view"
      aria-label={name}
      onClose={onClose}
      // Escape closes the picture, not the whole chat.
      onKeyDown={(event) => event.key === 'Escape' && event.stopPropagation()}
    >
      <div className="picture-bar">
        <span className="tray-name">{name}</span>
        <button
          type="button"
          className="icon-button"
          aria-label={words.attachments.save({ name })}
          onClick={() => saveUrl(url, name)}
        >
          <Icon name="down" />
        </button>
        <button
          type="button"
          className="icon-button"
          aria-label={words.attachments.closePicture}
          onClick={() => dialog.current?.close()}
        >
          <Icon name="close" />
        </button>
      </div>
      {/* Named by the dialog. */}
      <img src={url} alt="" />
    </dialog>
  )
}
