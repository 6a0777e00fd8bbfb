import { html } from 'hono/html'
import type { Html } from '../../shared/business.ts'

export function kitchenWindow(): Html {
  return html`<svg
    viewBox="0 0 400 500"
    role="img"
    aria-label="A woman with a cup at a bright window"
    preserveAspectRatio="xMidYMid slice"
  >
    <path fill="#3a2a27" d="M0 0h400v500H0z" />
    <path fill="#503a33" d="M0 0h150v500H0z" />
    <path fill="#f6dfae" d="M190 70a86 86 0 0 1 172 0v300H190z" />
    <path fill="#fbeecb" d="M276-16a86 86 0 0 1 86 86v300h-86z" />
    <path fill="#d9a765" d="M190 300q50-40 92-14t80-22v106H190z" />
    <path fill="none" stroke="#3a2a27" stroke-width="7" d="M276-20v390M190 130h172M190 250h172" />
    <path fill="#fbeecb" opacity=".16" d="M190 60 0 330v170h150l212-130V60z" />
    <path fill="#241a19" d="M84 500q-2-92 50-122 22-12 26-34h54q2 26 22 36 56 30 52 120z" />
    <path fill="#7c3b2b" d="M92 500q4-84 54-110 40 42 82 0 52 26 56 110z" />
    <path fill="#c98a66" d="M164 312h46v60q-22 24-46 2z" />
    <path
      fill="#e2aa83"
      d="M146 236q0-52 44-52t46 50q14 20 10 26-3 6-10 5 0 74-44 74-46 0-46-103z"
    />
    <path
      fill="#1c1413"
      d="M138 286q-26-126 52-126 46 0 52 54-50 4-70-14-4 30-14 40-8 24 2 60-16 10-22-14z"
    />
    <circle cx="140" cy="204" r="30" fill="#1c1413" />
    <path fill="#fbeecb" d="M226 398h58l-7 44q-2 10-12 10h-20q-10 0-12-10z" />
    <path fill="none" stroke="#fbeecb" stroke-width="6" d="M284 408q22 0 18 16t-24 12" />
    <path
      fill="none"
      stroke="#fbeecb"
      stroke-width="3"
      stroke-linecap="round"
      opacity=".7"
      d="M246 384q-8-14 0-26t0-26M266 384q-8-14 0-26t0-26"
    />
    <path fill="#e2aa83" d="M206 446q22-34 40-22 6 8-2 18l-22 30z" />
  </svg>`
}
