/** What the two sides see of each other, and the files that they send. */
export const live = {
  live: {
    typing: '{business} is writing…',
    delivered: 'Delivered',
    read: 'Read',
    emoji: 'Emoji',
    earlier: 'Show earlier messages',
    newest: 'Jump to the newest messages',
    below: { one: '1 new message below', other: '{count} new messages below' },
  },
  presence: {
    /** How soon somebody answers. */
    replies: {
      minutes: 'Usually replies in a few minutes',
      hour: 'Usually replies within an hour',
      day: 'Usually replies within a day',
    },
    open: 'We are here now',
    away: 'We are not here right now, and answer as soon as we are back.',
    back: 'Back {when}',
  },
} as const
