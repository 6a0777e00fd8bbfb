import { html } from 'hono/html'
import type { Html } from '../shared/business.ts'

export interface PortraitOptions {
  label: string
  skin: string
  hair: string
  coat: string
  /** How the hair falls. */
  style: 'short' | 'long' | 'bun' | 'curly'
}

export function portrait({ label, skin, hair, coat, style }: PortraitOptions): Html {
  const { behind, front } = hairStyles[style]
  return html`<svg class="portrait" viewBox="0 0 200 200" role="img" aria-label="${label}">
    <circle class="disc" cx="100" cy="100" r="100" />
    <path fill="${hair}" d="${behind}" />
    <path fill="${coat}" d="M22 200q4-58 56-66h44q52 8 56 66z" />
    <path fill="#ffffff" d="M76 134h48l-24 34z" />
    <path fill="${skin}" d="M84 112h32v28q-16 16-32 0z" />
    <ellipse fill="${skin}" cx="100" cy="88" rx="34" ry="40" />
    <path fill="${hair}" d="${front}" />
    <path
      fill="none"
      stroke="#00000080"
      stroke-width="2.500"
      stroke-linecap="round"
      d="M82 88q5-4 10 0m16 0q5-4 10 0M89 108q11 9 22 0"
    />
  </svg>`
}

const hairStyles = {
  short: {
    behind: 'M64 84q0-44 36-44t36 44z',
    front: 'M64 82q-4-44 36-46 42 0 38 46-8-8-10-20-32 4-46-8-8 22-18 28z',
  },
  long: {
    behind: 'M58 160q-8-122 42-122t42 122q-42 14-84 0z',
    front: 'M66 92q-6-52 34-52t34 52q-8-12-12-28-20 0-30-8-8 24-26 36z',
  },
  bun: {
    behind: 'M100 14a20 20 0 1 1 0 40 20 20 0 0 1 0-40zM62 96q0-54 38-54t38 54z',
    front: 'M64 90q-2-48 36-48t36 48q-10-28-36-30-26 2-36 30z',
  },
  curly: {
    behind: 'M56 104a20 20 0 0 1-4-34 22 22 0 0 1 22-30 26 26 0 0 1 50-2 22 22 0 0 1 22 30 20 20 0 0 1-2 36z',
    front: 'M64 86q-4-14 6-24a18 18 0 0 1 28-8 18 18 0 0 1 30 6q12 10 8 26-8-14-16-16-18 6-30-4-18 4-26 20z',
  },
}
