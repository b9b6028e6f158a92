// Pictures that tell of somebody, made anew for each run.
import sharp, { type Sharp } from 'sharp'

import { UncleanError } from '../../lib/pictures/bytes.ts'
import { stripMetadata } from '../../lib/pictures/strip-metadata.ts'

/** Words that are only in metadata. */
export const SECRETS = ['Harbour Lane', 'curlew', 'GPSLatitude'] as const

const XMP = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:exif="http://ns.adobe.com/exif/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/" exif:GPSLatitude="54,10.5N" dc:creator="curlew"/></rdf:RDF></x:xmpmeta>`

/** Random pixels, so that no two of them are alike by luck. */
function draw(): Sharp {
  const pixels = Buffer.from(
    Array.from({ length: 24 * 16 * 3 }, (_, i) => (i * 7919) % 251),
  )
  return sharp(pixels, { raw: { width: 24, height: 16, channels: 3 } })
}

export function withSecrets(picture: Sharp): Sharp {
  return picture
    .withExif({
      IFD0: { Artist: 'Mira, 1 Harbour Lane', Copyright: 'curlew' },
      IFD2: { BodySerialNumber: 'curlew-1' },
      IFD3: {
        GPSLatitudeRef: 'N',
        GPSLatitude: '54/1 10/1 30/1',
        GPSLongitudeRef: 'E',
        GPSLongitude: '8/1 0/1 0/1',
      },
    })
    .withXmp(XMP)
    .withIccProfile('p3')
}

export const FORMATS = ['jpeg', 'png', 'webp', 'avif'] as const

export type Format = (typeof FORMATS)[number]

/** A photograph with place, owner and camera, turned by a quarter where it can be. */
export async function makePhotograph(format: Format, orientation = 6): Promise<Buffer> {
  const options = format === 'webp' || format === 'avif' ? { lossless: true } : {}
  return withSecrets(draw())
    .withMetadata({ orientation })
    .withXmp(XMP)
    .toFormat(format, options)
    .toBuffer()
}

/** Pixels, colours and turn, as every reader sees them. */
export async function look(bytes: Uint8Array) {
  const { width, height, orientation, icc, pages } = await sharp(bytes, {
    animated: true,
  }).metadata()
  const pixels = await sharp(bytes, { animated: true }).raw().toBuffer()
  const turned = await sharp(bytes)
    .autoOrient()
    .raw()
    .toBuffer({ resolveWithObject: true })
  const shown = { width: turned.info.width, height: turned.info.height }
  return {
    width,
    height,
    orientation,
    shown,
    icc: icc?.toString('hex'),
    pages,
    pixels: pixels.toString('hex'),
  }
}

/** Empty for a file that is held back. */
export function stripOrRefuse(bytes: Uint8Array): Buffer {
  try {
    return Buffer.from(stripMetadata(bytes))
  } catch (error) {
    if (error instanceof UncleanError) return Buffer.alloc(0)
    throw error
  }
}
