import sharp, { type Sharp } from 'sharp'
import type { AttachmentType } from './rules.ts'

type PictureType = Exclude<AttachmentType, 'application/pdf'>
export type Picture = { bytes: Buffer; width: number; height: number }

/**
 * Sharp enough for any screen; and what a small file may unfold to at most. What moves takes ten times as long by the pixel,
 * and everybody's pictures wait for each other.
 */
const longestSide = 2_560
const mostPixels = { still: 50_000_000, moving: 15_000_000 }
const mostFrames = 100
/** Of work, for what nobody thought of. */
const mostSeconds = 10

// A picture is read once; and two at a time use as much memory as we give.
sharp.cache(false)
sharp.concurrency(1)
let line: Promise<unknown> = Promise.resolve()

/**
 * The picture drawn anew: of what came, nothing but what is to be seen. Where it was taken, by which camera, and whatever else
 * hid in the file stays behind. Undefined where it is no picture after all. One after the other, since each takes memory.
 */
export async function redrawPicture(bytes: Uint8Array, type: PictureType): Promise<Picture | undefined> {
  const drawn = line.then(async () => await redraw(bytes, type).catch(() => undefined))
  line = drawn
  return await drawn
}

async function redraw(bytes: Uint8Array, type: PictureType): Promise<Picture> {
  const moves = type === 'image/gif' || type === 'image/webp'
  const picture = sharp(bytes, { failOn: 'error', limitInputPixels: mostPixels.still, pages: moves ? -1 : 1 })
  const { pages = 1, format, width, height } = await picture.metadata()
  if (`image/${format}` !== type) throw new Error('not what it says')
  // The height of all frames, one below the other.
  if (pages > mostFrames || (pages > 1 && width * height > mostPixels.moving)) throw new Error('too much to draw')
  const fitted = picture.timeout({ seconds: mostSeconds }).autoOrient().resize({
    width: longestSide,
    height: longestSide,
    fit: 'inside',
    withoutEnlargement: true,
  })
  const { data, info } = await encode[type](fitted).toBuffer({ resolveWithObject: true })
  return { bytes: data, width: info.width, height: info.pageHeight ?? info.height }
}

const encode: Record<PictureType, (picture: Sharp) => Sharp> = {
  'image/jpeg': (picture) => picture.jpeg({ quality: 85 }),
  'image/png': (picture) => picture.png(),
  'image/webp': (picture) => picture.webp({ quality: 85 }),
  'image/gif': (picture) => picture.gif(),
}
