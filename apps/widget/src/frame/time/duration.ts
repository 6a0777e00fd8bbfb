import { words } from '../words.ts'

/** `45 min`, `1 h`, `1 h 30 min` */
export function formatDuration(minutes: number): string {
  const hours = Math.floor(minutes / 60)
  const rest = minutes % 60
  return [hours > 0 && words.hours({ hours }), rest > 0 && words.minutes({ minutes: rest })].filter(Boolean).join(' ')
}
