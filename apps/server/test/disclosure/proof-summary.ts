import { allMutants } from './mutants/all-mutants.ts'
import { idsPerState } from './planned-cells.ts'
import { strangeStates } from './proof-world.ts'
import { questions } from './questions.ts'
import { allProcedures, surfaces } from './surfaces.ts'

/** What every run of the proof does, from the routers and the list of mutants alone: no figure of one run. */
export function proofSummary(): string {
  const procedures = allProcedures()
  const rows = Object.keys(surfaces).map((surface) => {
    const own = procedures.filter((procedure) => procedure.surface === surface)
    const fields = own.reduce((sum, { idFields }) => sum + idFields.length, 0)
    const open = own.filter(({ name }) => questions[name]).length
    return `| ${surface} | ${own.length} | ${fields} | ${open} |`
  })
  const arms = ['bytes', 'work', 'envelope', 'canary'] as const
  const mutants = allMutants.map(
    ({ name, killedBy }) => `| ${name} | ${arms.map((arm) => (killedBy.includes(arm) ? '×' : '')).join(' | ')} |`,
  )
  return `Every id that a procedure takes is asked for in six states: own, ${strangeStates.join(', ')}; ${idsPerState.first} ids of
each strange state for the first principal of a surface and ${idsPerState.others} for each other one (visitor; customer; owner, admin, agent;
a key with every scope and one with each). Foreign is another tenant's and, to a visitor, another visitor's; deleted was a row
once; revoked belongs to a tenant whose every credential is revoked. Every second call claims in headers to be the other side.

| surface | procedures | ids in their inputs | open questions |
|---|---|---|---|
${rows.join('\n')}

${allMutants.length} leaks are seeded, one at a time, into the real code or the real database. Each is noticed by these arms, and the run
fails if any of them is not:

| seeded leak | ${arms.join(' | ')} |
|---|${arms.map(() => '---|').join('')}
${mutants.join('\n')}`
}
