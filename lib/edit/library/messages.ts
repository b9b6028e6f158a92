// What the media library says when it refuses.

export const MESSAGES = {
  inUse: (path: string, places: readonly string[]) =>
    `${path} is in use: ${places.join(', ')}.`,
} as const

export const REMEDIES = {
  inUse: 'Take it out of there first.',
} as const
