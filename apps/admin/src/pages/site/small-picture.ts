const side = 96
/** What the server takes. */
const mostLetters = 16_000

/** A picture as a small square that stands in the page itself. Drawn anew, so that nothing of the file but what one sees is kept. */
export async function smallPicture(file: Blob): Promise<string | undefined> {
  const picture = await createImageBitmap(file)
  const canvas = document.createElement('canvas')
  canvas.width = canvas.height = side
  const scale = Math.max(side / picture.width, side / picture.height)
  const [width, height] = [picture.width * scale, picture.height * scale]
  canvas.getContext('2d')?.drawImage(picture, (side - width) / 2, (side - height) / 2, width, height)
  const written = [
    () => canvas.toDataURL('image/png'),
    ...[0.9, 0.7, 0.5].map((quality) => () => canvas.toDataURL('image/webp', quality)),
    ...[0.9, 0.6].map((quality) => () => canvas.toDataURL('image/jpeg', quality)),
  ]
  for (const write of written) {
    const text = write()
    if (text.length <= mostLetters) return text
  }
  return undefined
}
