// Content codings of published files.

/**
 * Compressed forms lie beside their file, named by these endings. By content coding (RFC 9110
 * §8.4.1, RFC 7932 §13); nginx looks for the same endings.
 */
export const ENDINGS = { br: '.br', gzip: '.gz' } as const

export type Encoding = keyof typeof ENDINGS

/** The smallest first. */
export const ENCODINGS = ['br', 'gzip'] as const satisfies readonly Encoding[]

/** `identity` is the file itself. */
export const CODINGS = [...ENCODINGS, 'identity'] as const

export type Coding = (typeof CODINGS)[number]

/** Bytes of a file, and of each compressed form beside it. */
export interface Lengths extends Readonly<Partial<Record<Encoding, number | undefined>>> {
  readonly identity: number
}
