import { html } from 'hono/html'
import type { Html } from '../../shared/business.ts'

export function bridge(): Html {
  return html`<svg
    viewBox="0 0 400 500"
    role="img"
    aria-label="A red suspension bridge over the river in the morning mist"
    preserveAspectRatio="xMidYMid slice"
  >
    <defs>
      <linearGradient id="mist" x1="0" y1="0" x2="0" y2="1">
        <stop offset="0" stop-color="#bcd3d8" />
        <stop offset="1" stop-color="#f4e3cf" />
      </linearGradient>
    </defs>
    <path fill="url(#mist)" d="M0 0h400v500H0z" />
    <circle cx="92" cy="168" r="34" fill="#fff6e2" />
    <path fill="#a9c0c0" d="M0 292q70-50 150-20t130-22 120 10v80H0z" />
    <path fill="#8eabae" d="M0 318q80-20 170-8t230-12v60H0z" />
    <g fill="none" stroke="#b04a35">
      <path stroke-width="9" d="M118 352V140m26 212V140M282 352V140m26 212V140" />
      <path stroke-width="4" d="M118 164h26m-26 40h26m-26 40h26M282 164h26m-26 40h26m-26 40h26" />
      <path stroke-width="4" d="M-40 286q130-20 171-144 34 128 82 128t82-128q34 124 170 144" />
      <path stroke-width="9" d="M-10 292h420" />
      <path
        stroke-width="1.6"
        d="M30 274v16m30-34v34m30-66v66m74-76v76m24-34v34m24-22v22m24-20v22m24-56v56m74-66v66m30-34v34m30-16v16"
      />
    </g>
    <path fill="#eef0e6" opacity=".75" d="M0 324q90-18 190 0t210-6v40H0z" />
    <path fill="#7f9ea6" d="M0 346h400v154H0z" />
    <path
      stroke="#dfe6e0"
      stroke-width="3"
      stroke-linecap="round"
      d="M52 372h86m24 20h60m-140 24h46m150-40h80m-110 44h126M40 458h96m110 8h90"
    />
    <path fill="#3d4a50" d="M206 418h84l-16 26h-54z" />
    <path fill="#fbf3e4" d="m246 340 4 74h-48z" />
    <path fill="#f0dfc6" d="m252 352 32 62h-30z" />
  </svg>`
}
