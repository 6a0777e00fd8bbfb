/** 340 kB, 2.1 MB; in the visitor's own way of writing numbers. */
export function fileSize(bytes: number): string {
  const isSmall = bytes < 1_000_000
  const value = isSmall ? Math.max(1, Math.round(bytes / 1000)) : bytes / 1e6
  const unit = isSmall ? 'kilobyte' : 'megabyte'
  return new Intl.NumberFormat(document.documentElement.lang || undefined, {
    style: 'unit',
    unit,
    maximumFractionDigits: 1,
  }).format(value)
}
