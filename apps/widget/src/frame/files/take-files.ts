import type { Desk } from '../desk/desk.ts'

/** Files go into the tray with the code for it; what is chosen without a connection waits for that, too. */
export async function takeFiles(desk: Desk, files: readonly File[]): Promise<void> {
  const back = desk.connection.returned()
  try {
    const { addFiles } = await import('./file-tray.tsx')
    addFiles(desk, files)
  } catch {
    await back
    await takeFiles(desk, files)
  }
}
