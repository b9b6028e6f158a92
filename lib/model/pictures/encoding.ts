// What a picture was encoded to, and the names of its files.

export const ENCODED_FORMATS = ['avif', 'webp'] as const
export type EncodedFormat = (typeof ENCODED_FORMATS)[number]

/** One encoded file. */
export interface Variant {
  readonly format: EncodedFormat
  /** Pixels. */
  readonly width: number
}

export interface Encoding {
  /** By format, then by width. None where the original is better. */
  readonly variants: readonly Variant[]
  /** Its average, one of 64: two bits each of red, green and blue. Absent where one sees through. */
  readonly color?: number | undefined
  /** Why it can not be encoded. */
  readonly fault?: string | undefined
}

/** Reads what was written as JSON. Throws for anything else. */
export function parseEncoding(text: string): Encoding {
  const value: unknown = JSON.parse(text)
  const { variants } = value as Encoding
  const isSound = variants.every(
    ({ format, width }) => ENCODED_FORMATS.includes(format) && Number.isInteger(width),
  )
  if (!isSound) throw new TypeError('Not what a picture was encoded to')
  return value as Encoding
}

/**
 * The public name: `photo.jpg` becomes `0a1b2c3d-photo-800.avif`. `key` names bytes and recipe,
 * `name` is the public name of the original.
 */
export function toVariantName(key: string, name: string, variant: Variant): string {
  const stem = name.replace(/^[^-]*-/, '').replace(/\.[^.]*$/, '')
  return `${key.slice(0, HASH_LENGTH)}-${stem}-${toVariantFile(variant)}`
}

const HASH_LENGTH = 8

/** The same without what tells one picture from another. */
export function toVariantFile({ width, format }: Variant): string {
  return `${width}.${format}`
}

const NAME = /^([0-9a-f]{8})-.*-([1-9]\d*)\.(avif|webp)$/s

/** The beginning of the key, and the variant; undefined for a name of another kind. */
export function parseVariantName(
  name: string,
): { readonly hash: string; readonly variant: Variant } | undefined {
  const [, hash, width, format] = NAME.exec(name) ?? []
  if (hash === undefined) return undefined
  return { hash, variant: { width: Number(width), format: format as EncodedFormat } }
}
