import { asvsIds } from './asvs-levels.ts'
import { asvs } from './asvs.ts'
import { proofs } from './proofs.ts'

const words = { met: 'met', not_applicable: 'not applicable', open: 'open' }

/** The list to be read by people. */
export function asvsTable(): string {
  const lines = asvs.map((line) => {
    const files = 'by' in line ? new Set(line.by.map((name) => proofs[name].file)) : []
    const reason = 'why' in line ? line.why : [...files].map((file) => `\`${file}\``).join(', ')
    return `| ${line.id} | ${asvsIds.get(line.id)} | ${line.demand} | ${words[line.status]} | ${reason} |`
  })
  const count = (status: string) => asvs.filter((line) => line.status === status).length
  return `# OWASP ASVS 5.0.0

Made from \`tooling/checks/requirements/asvs.ts\`. The numbers are of https://github.com/OWASP/ASVS, the words are ours and
short: read theirs for what is meant. All of levels 1 and 2, and of level 3 what we hold ourselves to. Of ${asvs.length}
requirements ${count('met')} are met, ${count('not_applicable')} are about something that is not here, and ${count('open')} are open. A run of all tests fails
when a test that a line names did not run or did not pass.

| id | level | in short | status | tests, or why |
|---|---|---|---|---|
${lines.join('\n')}
`
}
