const hourMs = 3_600_000

/** What the tables allow of additions: twenty of eight hours. */
export const addonMs = 8 * hourMs
export const mostAddons = 20

/** Nothing lasts longer: a service of a day with every addition. */
export const longestMs = 24 * hourMs + mostAddons * addonMs
