import { schemes } from '../walks/screens.ts'

/** All pictures of one stop side by side. The stops are written as "who/name". */
export function galleryPage(stops: string[]): string {
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Every page of Frontdesk</title>
<style>
  body { font: 16px/1.5 system-ui, sans-serif; margin: 2rem; color: #222; background: #ddd }
  section > div { display: flex; gap: 1rem; align-items: start; overflow-x: auto; padding-bottom: 1rem }
  img { display: block; width: 640px; border-radius: 8px }
  .phone { width: 260px }
</style>
<h1>Every page of Frontdesk</h1>
${stops.map(section).join('\n')}
</html>
`
}

function section(stop: string): string {
  const [who, name] = stop.split('/')
  const pictures = schemes.flatMap((scheme) =>
    ['phone', 'desktop'].map((screen) => {
      const file = `${who}/${screen}/${name}-${scheme}.png`
      return `<a href="${file}"><img class="${screen}" src="${file}" alt="${screen}, ${scheme}" loading="lazy"></a>`
    }),
  )
  return `<section><h2 id="${who}-${name}">${who}: ${name?.replaceAll('-', ' ')}</h2><div>${pictures.join('')}</div></section>`
}
