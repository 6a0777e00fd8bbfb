/** What can stand on the launcher beside the speech bubble that it has anyway, as paths in a field of 28 by 28. */
export const launcherIcons = {
  question:
    'M14 0a14 14 0 1 1 0 28a14 14 0 1 1 0-28M12.4 22.8h3.2v-3.2h-3.2zM14 5.2a5 5 0 0 0-5 5h2.8a2.2 2.2 0 1 1 3.6 1.7c-1.6 1.3-2.9 2.4-2.9 5.6h2.9c0-2 .8-2.6 2-3.6a5 5 0 0 0-3.4-8.7',
  calendar:
    'M7 0h3v4h8v-4h3v4h3a3 3 0 0 1 3 3v17a3 3 0 0 1-3 3h-20a3 3 0 0 1-3-3v-17a3 3 0 0 1 3-3h3zM4 11v13h20v-13zM8 14h4v4h-4zM16 14h4v4h-4z',
  dots: 'M2 12a12 11 0 0 1 24 0a12 11 0 0 1-12 11h-3l-7 5v-8a11 11 0 0 1-2-8M8 10.5v3h3v-3zM12.5 10.5v3h3v-3zM17 10.5v3h3v-3z',
} as const
