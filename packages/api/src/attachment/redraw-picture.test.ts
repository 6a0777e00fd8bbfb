import sharp from 'sharp'
import { expect, test } from 'vitest'
import { redrawPicture } from './redraw-picture.ts'

const blank = (width: number, height: number, channels: 3 | 4 = 3) =>
  sharp({ create: { width, height, channels, background: { r: 200, g: 40, b: 40, alpha: 0.5 } } })

test('where and by what a picture was taken stays behind', async () => {
  const taken = await blank(40, 20)
    .withExif({ IFD0: { Make: 'Camera of Vera' }, IFD3: { GPSLatitude: '38/1 42/1 0/1', GPSLatitudeRef: 'N' } })
    .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/"><note>Vera was here</note></x:xmpmeta>')
    .jpeg()
    .toBuffer()
  expect(taken.toString('latin1')).toContain('Vera')
  const drawn = await redrawPicture(taken, 'image/jpeg')
  expect(drawn).toMatchObject({ width: 40, height: 20 })
  expect(drawn?.bytes.toString('latin1')).not.toContain('Vera')
  expect(await sharp(drawn?.bytes).metadata()).toMatchObject({ format: 'jpeg' })
  expect((await sharp(drawn?.bytes).metadata()).exif).toBeUndefined()
})

test('what the camera only noted as turned is turned', async () => {
  const turned = await blank(40, 20)
    .withExif({ IFD0: { Orientation: '6' } })
    .jpeg()
    .toBuffer()
  const sideways = await sharp(turned).withMetadata({ orientation: 6 }).jpeg().toBuffer()
  expect(await redrawPicture(sideways, 'image/jpeg')).toMatchObject({ width: 20, height: 40 })
})

test('what hangs behind the picture does not come along', async () => {
  const picture = await blank(8, 8, 4).png().toBuffer()
  const both = Buffer.concat([picture, Buffer.from('<script>alert(1)</script>')])
  const drawn = await redrawPicture(both, 'image/png')
  expect(drawn?.bytes.includes('script')).toBe(false)
})

test('a very large picture is made to fit a screen, a small one stays as it is', async () => {
  expect(await redrawPicture(await blank(5_000, 1_000).png().toBuffer(), 'image/png')).toMatchObject({
    width: 2_560,
    height: 512,
  })
  expect(await redrawPicture(await blank(30, 10).webp().toBuffer(), 'image/webp')).toMatchObject({ width: 30 })
})

test('what moves goes on moving', async () => {
  const frames = await Promise.all([0, 90, 180].map((hue) => blank(16, 12).modulate({ hue }).png().toBuffer()))
  const gif = await sharp(frames, { join: { animated: true } })
    .gif({ delay: [100, 100, 100] })
    .toBuffer()
  const drawn = await redrawPicture(gif, 'image/gif')
  expect(drawn).toMatchObject({ width: 16, height: 12 })
  expect(await sharp(drawn?.bytes, { pages: -1 }).metadata()).toMatchObject({ format: 'gif', pages: 3 })
})

test('a small file that unfolds to a long film is none', async () => {
  const hues = [0, 20, 40, 60, 80, 100, 120, 140, 160, 180]
  const frames = await Promise.all(hues.map((hue) => blank(1_300, 1_300).modulate({ hue }).png().toBuffer()))
  const film = await sharp(frames, { join: { animated: true } })
    .webp({ effort: 0 })
    .toBuffer()
  expect(film.length).toBeLessThan(200_000)
  expect(await redrawPicture(film, 'image/webp')).toBeUndefined()
})

test.each([
  ['half a picture', async () => (await blank(200, 200).jpeg().toBuffer()).subarray(0, 300)],
  ['another kind than its first bytes say', async () => await blank(8, 8).png().toBuffer()],
  ['only the beginning of one', () => Buffer.from('\xff\xd8\xff\xe0 and then words', 'latin1')],
  ['more than anybody photographs', async () => await blank(9_000, 9_000).jpeg({ quality: 1 }).toBuffer()],
])('%s is none', async (_what, make) => {
  expect(await redrawPicture(await make(), 'image/jpeg')).toBeUndefined()
})
