import type { Challenge } from './solve-challenge.ts'

/** Tries one number after the other. https://altcha.org/docs/v2/proof-of-work/ */
addEventListener('message', ({ data }: MessageEvent<Challenge>) => {
  void findNumber(data).then((number) => postMessage(number))
})

async function findNumber({ salt, challenge, maxnumber }: Challenge): Promise<number> {
  const encoder = new TextEncoder()
  for (let number = 0; number <= maxnumber; number++) {
    const digest = await crypto.subtle.digest('SHA-256', encoder.encode(`${salt}${number}`))
    if (hexOf(digest) === challenge) return number
  }
  return -1 // then the server says no once more
}

function hexOf(digest: ArrayBuffer): string {
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
