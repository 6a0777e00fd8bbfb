/** Where a test stands, and how its full name reads: suites and test, joined by ` > `. */
export type Proof = { file: string; name: RegExp }
export type Ran = { file: string; name: string; state: string }
/** Something that is said to be true, and the tests that would fail if it were not. */
export type Claim = { title: string; proofs: readonly Proof[] }

/** One sentence for each claim that this run has not proved: every test that it names has to have run and passed. */
export function unproved(claims: readonly Claim[], ran: readonly Ran[]): string[] {
  return claims.flatMap(({ title, proofs }) => {
    if (proofs.length === 0) return [`${title}: names no test`]
    return proofs.flatMap(({ file, name }) => {
      const found = ran.filter((test) => test.file === file && name.test(test.name))
      if (found.length === 0) return [`${title}: no test ran in ${file} whose name matches ${name}`]
      const others = found.filter(({ state }) => state !== 'passed')
      return others.length > 0 ? [`${title}: ${others.length} of ${found.length} did not pass in ${file}, ${name}`] : []
    })
  })
}
