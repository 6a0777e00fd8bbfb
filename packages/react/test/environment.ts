/** What a program that a test starts is given: the test's own, with this Node before any other. */
export function environment(nodeFirst: string): NodeJS.ProcessEnv {
  return { ...process.env, PATH: `${nodeFirst}:${process.env['PATH']}` }
}
