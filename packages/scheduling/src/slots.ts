import { agendaRulesOf, type AgendaRules } from './agenda-rules.ts'
import { offerRulesOf, type OfferRules } from './offer-rules.ts'
import { openWindows } from './open-windows.ts'
import { intersect } from './spans.ts'
import {
  type Agenda,
  type Asked,
  type HardReason,
  type Instant,
  isHard,
  type RefusalReason,
  refusalReasons,
  type SoftReason,
  type Span,
} from './types.ts'

/**
 * Every instant at which the offer can start with this provider, sorted, `from` inclusive, `to` exclusive.
 *
 * - Hours are wall-clock ranges in the provider's zone; an override replaces the weekday, a holiday closes it; ranges
 *   that touch are one window. The appointment, without its buffers, must lie within the window.
 * - The grid begins at the window's start and advances in minutes that really pass. A window that has been open since
 *   before yesterday begins its grid anew at every midnight. With an alignment, the grid's start and each of its steps
 *   move on to the next multiple on the clock.
 * - The appointment must not overlap time off, nor its blocked span, buffers included, any busy span: buffers add up.
 * - Where a group has begun to fill, one may join it while its seats last; to everything else it is busy.
 * - Limits count appointments by the dates and the weeks of the business; joining a group is not one more.
 * - Notice is elapsed time and inclusive; the horizon counts local dates of the business. Both only filter.
 * - A wall time that the clock skips moves forward and closing time is reached at the skip, so a window inside the skip
 *   yields nothing; of an ambiguous wall time the earlier counts.
 *
 * The agenda must hold everything that touches the bookable days, and the hours of the three days before them (plus
 * one for every midnight that a range runs across); `taken` what counts in their weeks. Throws a RangeError for an
 * unknown zone, an invalid instant, an override whose date does not exist, an alignment that does not divide an hour,
 * or an offer without a positive duration and interval.
 */
export function listSlots(question: Asked & { from: Instant; to: Instant }): Instant[] {
  const rules = offerRulesOf(question)
  const { agenda } = question
  return listWith({ rules, agenda, own: agendaRulesOf(rules, agenda) }, { start: question.from, end: question.to })
}

/** The same, of one of several providers who give the same offer. */
export function listWith(of: { rules: OfferRules; agenda: Agenda; own: AgendaRules }, span: Span): Instant[] {
  const { rules, agenda } = of
  const { grid, refuses } = of.own
  const asked = intersect(span, rules.bookable)
  const slots: Instant[] = []
  if (!(asked.start < asked.end)) return slots
  const refusals = reasonsOnGrid.map((reason) => refuses[reason])
  for (const window of openWindows(agenda, { start: asked.start, end: asked.end + rules.duration })) {
    const end = Math.min(window.gridEnd, asked.end, window.end - rules.duration + 1)
    for (let slot = grid.firstFrom(window, asked.start); slot < end; slot = grid.after(slot)) {
      if (!refusals.some((applies) => applies(slot))) slots.push(slot)
    }
  }
  return slots
}

/** What a start that stands on the grid of a window, and ends within it, need not be asked. */
const reasonsOnGrid = refusalReasons.filter(
  (reason) => reason !== 'holiday' && reason !== 'outside_hours' && reason !== 'off_grid',
)

/**
 * Whether the offer can start at this instant: exactly when `listSlots` would list it. Then `blocked` is the span to
 * store, buffers included; otherwise `reason` is the first of `refusalReasons` that applies. Throws as `listSlots` does.
 */
export function checkSlot(
  question: Asked & { startsAt: Instant },
): { ok: true; blocked: Span } | { ok: false; reason: RefusalReason } {
  const rules = offerRulesOf(question)
  const { refuses } = agendaRulesOf(rules, question.agenda)
  const reason = refusalReasons.find((it) => refuses[it](question.startsAt))
  return reason === undefined ? { ok: true, blocked: rules.blocked(question.startsAt) } : { ok: false, reason }
}

/** For the staff: the span to store, and everything that speaks against it, in the order of `refusalReasons`. */
export function explainSlot(question: Asked & { startsAt: Instant }): {
  blocked: Span
  /** Nobody may book over these. */
  hard: HardReason[]
  soft: SoftReason[]
} {
  const rules = offerRulesOf(question)
  const { refuses } = agendaRulesOf(rules, question.agenda)
  const reasons = refusalReasons.filter((reason) => refuses[reason](question.startsAt))
  return {
    blocked: rules.blocked(question.startsAt),
    hard: reasons.filter(isHard),
    soft: reasons.filter((reason) => !isHard(reason)),
  }
}
