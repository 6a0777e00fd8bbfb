/** What the database says when somebody else was faster: of a time, or of a group's last seat. */
export function isSlotTaken(error: unknown): boolean {
  return (
    error instanceof Error &&
    'constraint' in error &&
    (error.constraint === 'booking_slot_taken' || error.constraint === 'occurrence_full')
  )
}
