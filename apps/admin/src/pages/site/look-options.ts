export const themes = [
  { id: 'auto', label: 'As the visitor’s device' },
  { id: 'light', label: 'Light' },
  { id: 'dark', label: 'Dark' },
] as const

export const corners = [
  { id: 'round', label: 'Round' },
  { id: 'soft', label: 'Soft' },
  { id: 'square', label: 'Square' },
] as const

export const fonts = [
  { id: 'system', label: 'The device’s own' },
  { id: 'humanist', label: 'Humanist' },
  { id: 'geometric', label: 'Geometric' },
  { id: 'rounded', label: 'Rounded' },
  { id: 'serif', label: 'With serifs' },
  { id: 'mono', label: 'Typewriter' },
] as const

export const sides = [
  { id: 'right', label: 'Right' },
  { id: 'left', label: 'Left' },
] as const

export const icons = [
  { id: 'chat', label: 'Speech bubble' },
  { id: 'dots', label: 'Bubble with dots' },
  { id: 'question', label: 'Question mark' },
  { id: 'calendar', label: 'Calendar' },
] as const

export const onPhones = [
  { id: 'full', label: 'As on wider screens' },
  { id: 'icon', label: 'The icon alone' },
  { id: 'hidden', label: 'Hidden' },
] as const
