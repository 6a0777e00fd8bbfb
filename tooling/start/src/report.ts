import { step } from '../bootstrap/step.mjs'

/** How a start tells what it is doing. */
export type Report = {
  step<T>(title: string, work: () => Promise<T>): Promise<T>
  note(line: string): void
}

export const onTerminal: Report = { step, note: (line) => console.log(`    ${line}`) }

export const silent: Report = { step: (_, work) => work(), note: () => {} }
