/** What a program that a test starts is given: the test's own, and what is named. */
export function environment(named: Record<string, string>): NodeJS.ProcessEnv {
  return { ...process.env, ...named }
}
