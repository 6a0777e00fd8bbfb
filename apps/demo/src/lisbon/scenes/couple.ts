import { html } from 'hono/html'
import type { Html } from '../../shared/business.ts'

export function couple(): Html {
  return html`<svg
    viewBox="0 0 400 500"
    role="img"
    aria-label="A couple leaning on a railing above the lights of the city"
    preserveAspectRatio="xMidYMid slice"
  >
    <defs>
      <linearGradient id="evening" x1="0" y1="0" x2="0" y2="1">
        <stop offset="0" stop-color="#27395c" />
        <stop offset=".6" stop-color="#a5627a" />
        <stop offset="1" stop-color="#f0a070" />
      </linearGradient>
    </defs>
    <path fill="url(#evening)" d="M0 0h400v320H0z" />
    <circle cx="96" cy="92" r="20" fill="#fbeecb" />
    <circle cx="104" cy="86" r="18" fill="#33426a" />
    <path fill="#3b3353" d="M0 300q40-40 90-30t90-16 90 14 130-18v110H0z" />
    <path fill="#27223c" d="M0 330h400v170H0z" />
    <g fill="#ffd88a">
      <circle cx="36" cy="306" r="7" opacity=".8" />
      <circle cx="74" cy="342" r="11" opacity=".6" />
      <circle cx="124" cy="300" r="6" />
      <circle cx="22" cy="376" r="14" opacity=".35" />
      <circle cx="330" cy="312" r="8" opacity=".8" />
      <circle cx="372" cy="346" r="13" opacity=".5" />
      <circle cx="298" cy="292" r="5" />
      <circle cx="350" cy="390" r="16" opacity=".3" />
      <circle cx="84" cy="398" r="9" opacity=".4" />
    </g>
    <g fill="#ff9e80">
      <circle cx="52" cy="330" r="5" />
      <circle cx="312" cy="350" r="9" opacity=".5" />
      <circle cx="386" cy="300" r="6" opacity=".8" />
    </g>
    <path fill="#15121f" d="M112 500q-6-150 28-186 20-16 44-16t42 16q30 40 24 186z" />
    <path fill="#6d2f35" d="M196 500q-10-126 16-158 18-16 36-16t38 16q28 34 20 158z" />
    <circle cx="184" cy="258" r="35" fill="#1d1724" />
    <path fill="#b97b5f" d="M170 284h28v22h-28z" />
    <path fill="#3a1f1c" d="M216 300q-6-46 32-46 40 0 34 48 0 34 4 50-38 14-72 0 6-20 2-52z" />
    <path fill="#15121f" d="M168 352q70 6 122 46l-12 22q-54-34-122-34z" />
    <path fill="none" stroke="#0e0c16" stroke-width="9" stroke-linecap="round" d="M-10 430h420" />
    <path
      stroke="#0e0c16"
      stroke-width="5"
      d="M20 430v80m50-80v80m50-80v80m50-80v80m50-80v80m50-80v80m50-80v80m50-80v80"
    />
  </svg>`
}
