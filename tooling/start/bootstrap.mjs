// Readable for any Node, however old: nothing newer than a dynamic import before the version is known.
const version = process.versions.node
if (Number(version.split('.')[0]) < 20) {
  console.error(`Frontdesk starts on Node 20 or newer, and this is Node ${version}. Get one from https://nodejs.org.`)
  process.exit(1)
}
void import('./bootstrap/main.mjs').then(({ main }) => main(process.argv.slice(2)))
