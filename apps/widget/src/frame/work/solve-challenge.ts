export type Challenge = { algorithm: string; challenge: string; maxnumber: number; salt: string; signature: string }

/** Worked out beside the page, so that nothing in it stands still meanwhile. */
export async function solveChallenge(challenge: Challenge): Promise<string> {
  const worker = new Worker(new URL('./work-worker.ts', import.meta.url), { type: 'module' })
  try {
    const number = await new Promise<number>((resolve, reject) => {
      worker.onmessage = ({ data }: MessageEvent<number>) => resolve(data)
      worker.onerror = () => reject(new Error('the worker did not start'))
      worker.postMessage(challenge)
    })
    return btoa(JSON.stringify({ ...challenge, number }))
  } finally {
    worker.terminate()
  }
}
