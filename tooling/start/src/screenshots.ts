import { resolve } from 'node:path'
import type { Gate } from './gates.ts'
import { aborted } from './interruption.ts'
import { launchBrowser } from './launch-browser.ts'
import { takeForReadme } from './screenshots/take-for-readme.ts'
import { takeGallery } from './screenshots/take-gallery.ts'
import { startDemoSystem } from './walks/demo-system.ts'

/** Goes through the real system with a camera: for the README and, into a folder, of every page on every screen. */
export function screenshots({ gallery }: { gallery: string | undefined }): Gate {
  return { title: 'Screenshots', run: (signal) => Promise.race([take(gallery), aborted(signal)]) }
}

async function take(gallery: string | undefined): Promise<void> {
  await using system = await startDemoSystem()
  await using browser = await launchBrowser()
  const camera = { browser, places: system.places }
  await takeForReadme(camera)
  if (gallery) await takeGallery(camera, resolve(gallery))
}
