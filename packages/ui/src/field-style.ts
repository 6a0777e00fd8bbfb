/** 16 px text, because phones zoom into inputs with less. */
export const controlStyle =
  'w-full rounded-lg border border-control bg-surface text-base text-ink transition-colors ' +
  'data-hovered:border-muted data-focused:border-accent data-focused:outline-2 data-focused:outline-offset-0 data-focused:outline-focus ' +
  'data-invalid:border-danger data-disabled:bg-sunken data-disabled:opacity-60'
