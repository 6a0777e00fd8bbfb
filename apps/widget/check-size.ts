import { weigh } from './weigh.ts'

for (const { name, bytes, limit } of weigh()) {
  const verdict = bytes <= limit ? 'fits' : 'TOO BIG for'
  process.stdout.write(`${name}: ${(bytes / 1_000).toFixed(2)} kB gzip, ${verdict} its ${limit / 1_000} kB\n`)
  if (bytes > limit) process.exitCode = 1
}
