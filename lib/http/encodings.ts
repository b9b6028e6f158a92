/**
 * Compressed forms lie beside their file, and are named so. By content coding (RFC 9110 §8.4.1,
 * RFC 7932 §13); nginx looks for the same endings.
 */
export const ENDINGS = { br: '.br', gzip: '.gz' } as const

export type Encoding = keyof typeof ENDINGS

/** The smallest first. */
export const ENCODINGS = ['br', 'gzip'] as const satisfies readonly Encoding[]
