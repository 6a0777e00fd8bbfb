import { html } from 'hono/html'
import type { Html } from '../../shared/business.ts'

export function rooftops(): Html {
  return html`<svg
    viewBox="0 0 400 500"
    role="img"
    aria-label="Rooftops of Lisbon at sunset, with the river behind them"
    preserveAspectRatio="xMidYMid slice"
  >
    <defs>
      <linearGradient id="dusk" x1="0" y1="0" x2="0" y2="1">
        <stop offset="0" stop-color="#f7c98b" />
        <stop offset=".55" stop-color="#f3a06b" />
        <stop offset="1" stop-color="#d8714f" />
      </linearGradient>
    </defs>
    <path fill="url(#dusk)" d="M0 0h400v500H0z" />
    <circle cx="262" cy="206" r="66" fill="#fdeccb" />
    <path fill="#e8a884" d="M0 262q60-34 120-16t110-4 170 10v60H0z" />
    <path fill="#8fb0bd" d="M0 286h400v54H0z" />
    <path
      stroke="#fdeccb"
      stroke-width="3"
      stroke-linecap="round"
      d="M226 296h74m-92 12h110m-84 12h60"
    />
    <path fill="#cf9472" d="M0 330q100-16 200 0t200-6v110H0z" />
    <path fill="#b65a3c" d="m-10 346 62-34 62 34z" />
    <path fill="#f4dcc0" d="M0 346h104v160H0z" />
    <path fill="#a34d33" d="m86 372 84-46 84 46z" />
    <path fill="#f9ead5" d="M98 372h144v140H98z" />
    <path fill="#b65a3c" d="m222 352 72-40 72 40z" />
    <path fill="#e9c39c" d="M232 352h124v160H232z" />
    <path fill="#8f4230" d="m316 392 74-42 74 42z" />
    <path fill="#f4dcc0" d="M326 392h120v120H326z" />
    <path fill="#c26546" d="m-30 436 96-48 96 48z" />
    <path fill="#fdf3e3" d="M-20 436h172v80H-20z" />
    <path fill="#a34d33" d="m170 462 104-50 104 50z" />
    <path fill="#f9ead5" d="M182 462h182v50H182z" />
    <path
      fill="#5d4038"
      d="M22 366h20v30H22zm40 0h20v30H62zM262 374h18v28h-18zm42 0h18v28h-18zM124 392h20v32h-20zm42 0h20v32h-20zM354 412h16v26h-16zM24 456h22v44H24zm64 0h22v44H88zM216 480h22v32h-22zm86 0h22v32h-22z"
    />
    <path fill="#f9d27f" d="M166 392h20v32h-20zM304 374h18v28h-18zM88 456h22v44H88z" />
    <path
      fill="none"
      stroke="#5d4038"
      stroke-width="2.5"
      d="M140 326v-26m-12 4h24m-20 8h16M336 318v-20m-8 2h16"
    />
    <path
      fill="none"
      stroke="#5d4038"
      stroke-width="2.5"
      stroke-linecap="round"
      d="M70 128q10-12 20 0 10-12 20 0M118 158q7-9 14 0 7-9 14 0"
    />
  </svg>`
}
