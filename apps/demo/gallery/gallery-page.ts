import type { Chapter } from '../test/states/state.ts'

type Picture = { state: string; language: string; scheme: string; size: string }

const choices = {
  language: { en: 'English', de: 'German', ar: 'Arabic' },
  scheme: { light: 'Light', dark: 'Dark' },
  size: { desktop: 'Desktop', phone: 'Phone' },
} as const

/** Where a picture is, beside the page. */
export function pictureOf({ state, language, scheme, size }: Picture): string {
  return `${language}/${size}/${state}-${scheme}.png`
}

/** Every state with all its pictures, to be looked through by language, colours and size. It needs nothing but its pictures. */
export function galleryPage(chapters: readonly Chapter[]): string {
  const filters = Object.entries(choices).map(
    ([name, values]) =>
      `<fieldset><legend>${name}</legend>${Object.entries(values)
        .map(
          ([value, label]) => `<label><input type="checkbox" name="${name}" value="${value}" checked> ${label}</label>`,
        )
        .join('')}</fieldset>`,
  )
  const links = chapters.map(({ title }, at) => `<a href="#chapter-${at}">${title}</a>`)
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Every state of the widget</title>
<style>${css}</style>
<header>
<h1>Every state of the widget</h1>
<form>${filters.join('')}<label class="find">Find <input type="search" name="find"></label></form>
<nav>${links.join('')}</nav>
</header>
<main>
${chapters.map(chapterPart).join('\n')}
</main>
<script>${script}</script>
</html>
`
}

function chapterPart({ title, states }: Chapter, at: number): string {
  const parts = states.map(({ name }) => {
    return `<section id="${name}" data-name="${name}"><h3><a href="#${name}">${name.replaceAll('-', ' ')}</a></h3><div class="row">${picturesOf(name)}</div></section>`
  })
  return `<div class="chapter"><h2 id="chapter-${at}">${title}</h2>${parts.join('\n')}</div>`
}

function picturesOf(state: string): string {
  const { language, scheme, size } = choices
  return Object.entries(language)
    .flatMap(([l, inLanguage]) =>
      Object.keys(size).flatMap((s) => Object.keys(scheme).map((c) => ({ l, s, c, alt: `${inLanguage}, ${s}, ${c}` }))),
    )
    .map(({ l, s, c, alt }) => {
      const file = pictureOf({ state, language: l, scheme: c, size: s })
      return `<a class="${s}" data-language="${l}" data-size="${s}" data-scheme="${c}" href="${file}"><img src="${file}" alt="${alt}" loading="lazy"></a>`
    })
    .join('')
}

const css = `
:root { color-scheme: light dark; --ground: light-dark(#e7e4df, #1a1917); --bar: light-dark(#fff, #262421); --line: light-dark(#d3cec6, #3a3733) }
body { margin: 0; background: var(--ground); font: 15px/1.5 system-ui, sans-serif }
header { position: sticky; top: 0; z-index: 1; padding: 10px 24px; border-bottom: 1px solid var(--line); background: var(--bar) }
h1 { margin: 0 0 4px; font-size: 18px }
form, nav { display: flex; flex-wrap: wrap; gap: 4px 24px; align-items: center }
fieldset { display: flex; gap: 12px; margin: 0; padding: 0; border: 0 }
legend { float: left; padding-right: 12px; font-weight: 600; text-transform: capitalize }
nav { margin-top: 4px; font-size: 14px }
main { padding: 8px 24px 48px }
h2, section { scroll-margin-top: 120px }
h2 { margin: 32px 0 0; font-size: 22px }
h3 { margin: 20px 0 8px; font-size: 16px }
h3 a { color: inherit; text-decoration: none }
.row { display: flex; gap: 14px; align-items: start; overflow-x: auto; padding-bottom: 12px }
.row img { display: block; height: 520px; border-radius: 10px; background: var(--line); box-shadow: 0 1px 6px #0003 }
[hidden] { display: none }
`

const script = `
const form = document.querySelector('form')
function show() {
  const data = new FormData(form)
  for (const picture of document.querySelectorAll('.row a')) {
    picture.hidden = ['language', 'scheme', 'size'].some((name) => !data.getAll(name).includes(picture.dataset[name]))
  }
  const wanted = data.get('find').toLowerCase().replaceAll(' ', '-')
  for (const section of document.querySelectorAll('section')) section.hidden = !section.dataset.name.includes(wanted)
  for (const chapter of document.querySelectorAll('.chapter')) chapter.hidden = !chapter.querySelector('section:not([hidden])')
}
form.addEventListener('input', show)
form.addEventListener('submit', (event) => event.preventDefault())
`
