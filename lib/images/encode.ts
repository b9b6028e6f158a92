// Encodes one picture to what browsers load in its place.
import sharp, { type Sharp, type SharpOptions } from 'sharp'

import {
  ENCODED_FORMATS,
  type EncodedFormat,
  type Encoding,
  toVariantFile,
  type Variant,
} from '../model/pictures/encoding.ts'
import { MAX_PIXELS } from '../pictures/limits.ts'
import { isOpaqueAnimation } from './animation.ts'
import { findColor } from './color.ts'
import { AVIF, listWidths, MIN_BYTES, WEBP, WIDEST } from './recipe.ts'

export interface EncodedPicture {
  readonly encoding: Encoding
  /** By `toVariantFile`. */
  readonly files: ReadonlyMap<string, Uint8Array>
}

/** One picture on one core, and nothing kept of it: a small server has room for no more. */
export function limitSharp(): void {
  sharp.concurrency(1)
  sharp.cache(false)
}

/**
 * Turned as its metadata says, which is left out, in the colours of sRGB. A format that saves
 * nothing is left out at every width: where it was wide it would be worse than the original.
 * The same bytes always give the same. Rejects for a picture that can not be decoded.
 */
export async function encodePicture(bytes: Uint8Array): Promise<EncodedPicture> {
  if (bytes.length < MIN_BYTES || isOpaqueAnimation(bytes)) return AS_IT_IS
  const { pages = 1, autoOrient } = await sharp(bytes, OPTIONS).metadata()
  if (pages > 1) return encodeAnimation(bytes, autoOrient, pages)
  const widths = listWidths(autoOrient.width)
  return widths.length === 0 ? AS_IT_IS : encodeStill(bytes, widths)
}

const AS_IT_IS: EncodedPicture = { encoding: { variants: [] }, files: new Map() }

const OPTIONS: SharpOptions = { failOn: 'truncated', limitInputPixels: MAX_PIXELS }

interface Encoded extends Variant {
  readonly bytes: Uint8Array
}

async function encodeStill(
  bytes: Uint8Array,
  widths: readonly number[],
): Promise<EncodedPicture> {
  const width = Math.max(...widths)
  const { data, info } = await sharp(bytes, OPTIONS)
    .autoOrient()
    .toColourspace('srgb')
    .resize({ width })
    .raw()
    .toBuffer({ resolveWithObject: true })
  // Decoded once: the smaller widths are made of the widest.
  const { channels, height } = info
  const open = () => sharp(data, { raw: { width, height, channels } })
  const formats = ENCODED_FORMATS.filter(
    (format) => format !== 'webp' || height <= MAX_WEBP_PIXELS,
  )
  const found: Encoded[] = []
  for (const format of formats)
    for (const step of widths)
      found.push(await encodeAs(format, open().resize({ width: step }), step))
  return toEncodedPicture(found, bytes.length, await findColor(open()))
}

/** WebP has 14 bits for a side (RFC 9649 §2.5). */
const MAX_WEBP_PIXELS = 16_383

/** AVIF of several pictures is shown by few, and takes minutes. */
async function encodeAnimation(
  bytes: Uint8Array,
  { width, height }: { readonly width: number; readonly height: number },
  pages: number,
): Promise<EncodedPicture> {
  if (width * height * pages > MAX_PIXELS) return AS_IT_IS
  const widest = Math.min(width, WIDEST)
  const picture = sharp(bytes, { ...OPTIONS, animated: true }).resize({ width: widest })
  return toEncodedPicture([await encodeAs('webp', picture, widest)], bytes.length)
}

async function encodeAs(
  format: EncodedFormat,
  picture: Sharp,
  width: number,
): Promise<Encoded> {
  const encoder = format === 'avif' ? picture.avif(AVIF) : picture.webp(WEBP)
  return { format, width, bytes: await encoder.toBuffer() }
}

function toEncodedPicture(
  found: readonly Encoded[],
  originalBytes: number,
  color?: number,
): EncodedPicture {
  const kept = found.filter(({ format }) => {
    const widest = found.findLast((other) => other.format === format)
    return widest !== undefined && widest.bytes.length < originalBytes
  })
  const variants = kept.map(({ format, width }) => ({ format, width }))
  const files = kept.map(
    ({ bytes, ...variant }) => [toVariantFile(variant), bytes] as const,
  )
  return { encoding: { variants, color }, files: new Map(files) }
}
