import { html } from 'hono/html'
import type { Html } from '../shared/business.ts'

/** Its colours come from the style sheet, so that night falls in dark mode. */
export function skyline(): Html {
  return html`<svg
    class="skyline"
    viewBox="0 0 1200 420"
    role="img"
    aria-label="The skyline of Chicago across the lake"
    preserveAspectRatio="xMidYMax slice"
  >
    <circle class="sun" cx="905" cy="120" r="62" />
    <path
      class="far"
      d="M0 310V250h40v-30h46v60h30v-92h44v40h36v-70h20v-26h10v26h20v100h34v-60h48v42h40V150l18-16 18 16v110h44v-40h38v60h30V180h46v46h34V130h14V86h6v44h14v96h40v-40h44v80h30v-56h50v30h38v-90l26-20 26 20v104h44v-40h50v64h36v-50h46v30h160v60z"
    />
    <path
      class="near"
      d="M60 310v-70h52v-34h22v34h14v70zM196 310V160l30-22 30 22v150zM292 310v-96h64v96zM386 310V112h18V58h6v54h24V58h6v54h18v198zM492 310v-120h26v-24h26v24h26v120zM604 310v-84h58v84zM690 310V136l24-30 24 30v174zM770 310v-72h74v72zM872 310v-136h20v-22h28v22h20v136zM970 310v-90h50v90zM1048 310v-122l40-26v148z"
    />
    <path
      class="light"
      d="M206 176h8v10h-8zm20 0h8v10h-8zm-20 28h8v10h-8zm20 28h8v10h-8zm-20 28h8v10h-8zM398 140h8v10h-8zm22 0h8v10h-8zm22 26h8v10h-8zm-44 26h8v10h-8zm22 26h8v10h-8zm22 26h8v10h-8zM506 206h8v10h-8zm24 24h8v10h-8zm22-24h8v10h-8zm-46 52h8v10h-8zM702 150h8v10h-8zm20 26h8v10h-8zm-20 26h8v10h-8zm20 52h8v10h-8zM886 190h8v10h-8zm22 28h8v10h-8zm-22 28h8v10h-8zM306 232h8v10h-8zm26 0h8v10h-8zm-26 30h8v10h-8zM784 254h8v10h-8zm30 0h8v10h-8zM1062 206h8v10h-8zm0 30h8v10h-8z"
    />
    <path class="water" d="M0 306h1200v120H0z" />
    <path
      class="wave"
      d="M-20 336q30-14 60 0t60 0 60 0 60 0 60 0 60 0 60 0 60 0 60 0 60 0 60 0 60 0 60 0 60 0 60 0 60 0 60 0 60 0 60 0 60 0 60 0 60 0"
    />
    <path
      class="wave"
      d="M-50 366q30-14 60 0t60 0 60 0 60 0 60 0 60 0 60 0 60 0 60 0 60 0 60 0 60 0 60 0 60 0 60 0 60 0 60 0 60 0 60 0 60 0 60 0 60 0 60 0"
    />
    <path
      class="wave"
      d="M-30 396q30-14 60 0t60 0 60 0 60 0 60 0 60 0 60 0 60 0 60 0 60 0 60 0 60 0 60 0 60 0 60 0 60 0 60 0 60 0 60 0 60 0 60 0 60 0"
    />
    <path class="sail" d="M320 352h92l-16 20h-60zM364 258v88h-40zM372 274l36 72h-36z" />
  </svg>`
}
