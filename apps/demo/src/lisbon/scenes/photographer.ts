import { html } from 'hono/html'
import type { Html } from '../../shared/business.ts'

export function photographer(): Html {
  return html`<svg
    viewBox="0 0 400 500"
    role="img"
    aria-label="Inês with her camera in front of a tiled wall"
    preserveAspectRatio="xMidYMid slice"
  >
    <defs>
      <pattern id="tile" width="80" height="80" patternUnits="userSpaceOnUse">
        <path fill="#e9f0f3" d="M0 0h80v80H0z" />
        <path
          fill="none"
          stroke="#2f6690"
          stroke-width="5"
          d="M40 0 80 40 40 80 0 40zM0 0q20 0 20 20M80 0q-20 0-20 20M0 80q20 0 20-20M80 80q-20 0-20-20"
        />
        <circle cx="40" cy="40" r="10" fill="#2f6690" />
        <circle cx="40" cy="40" r="4" fill="#f2c46d" />
      </pattern>
    </defs>
    <path fill="url(#tile)" d="M0 0h400v500H0z" />
    <path fill="#f3a06b" opacity=".25" d="M0 0h400L0 420z" />
    <path fill="#2b1b17" d="M112 330q-24-180 88-180t90 176q10 60-20 74H130q-26-20-18-70z" />
    <path fill="#b5714d" d="M172 324h56v60h-56z" />
    <path fill="#cb8860" d="M142 252q0-66 58-66t58 66q0 96-58 96t-58-96z" />
    <path fill="#2b1b17" d="M138 262q-4-92 62-92t64 92q-16-14-22-44-50 6-76-18-6 40-28 62z" />
    <path fill="#c9573a" d="M62 500q4-104 84-122 54 44 108 0 80 18 84 122z" />
    <path fill="#a54329" d="M146 378q54 44 108 0l14 6q-68 60-136 0z" />
    <rect x="134" y="402" width="132" height="82" rx="12" fill="#211d1f" />
    <path fill="#211d1f" d="m170 402 10-16h40l10 16z" />
    <circle cx="200" cy="444" r="33" fill="#3b3538" />
    <circle cx="200" cy="444" r="23" fill="#15242e" />
    <circle cx="208" cy="436" r="6" fill="#9fd0e0" />
    <circle cx="248" cy="418" r="5" fill="#f2c46d" />
    <path
      fill="#cb8860"
      d="M112 424q12-12 26-2v52q-22 8-30-14zM288 424q-12-12-26-2v52q22 8 30-14z"
    />
    <path
      fill="none"
      stroke="#7d4630"
      stroke-width="3"
      stroke-linecap="round"
      d="M168 262q8-6 16 0m32 0q8-6 16 0M182 306q18 14 36 0"
    />
  </svg>`
}
