import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import type { State } from './state.ts'

export function readState(file: string): State | undefined {
  const text = readIfThere(file)
  if (text === undefined) return undefined
  try {
    // Written by writeState below and by nothing else.
    return JSON.parse(text, (_key, value) => (isMap(value) ? new Map(value.map) : value)) as State
  } catch (cause) {
    throw new Error(`The Stripe stand-in cannot read its state in ${file}. Delete the file to begin anew.`, { cause })
  }
}

/** Through a second file and a rename, so that a process killed half-way leaves the old state whole. */
export function writeState(file: string, state: State): void {
  const text = JSON.stringify(state, (_key, value) => (value instanceof Map ? { map: [...value] } : value))
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(`${file}.new`, text, { mode: 0o600 })
  renameSync(`${file}.new`, file)
}

function isMap(value: unknown): value is { map: Array<[string, unknown]> } {
  return typeof value === 'object' && value !== null && 'map' in value && Array.isArray(value.map)
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
}
