// MP4 and QuickTime: phones write place, owner and model beside the tracks.
import { type Box, listBoxes } from './boxes.ts'
import { readName, UncleanError } from './bytes.ts'

type Strip = (bytes: Uint8Array) => Uint8Array

/** What becomes of a box, by its path: `/moov/udta`. */
type Plan = (path: string) => 'keep' | 'enter' | 'blank' | 'strip'

/** Beside tracks: tags, Exif, XMP, and the film that Samsung puts behind a picture. */
const PERSONAL = /\/(?:udta|meta|uuid|Exif|xml |jumb|brob|mpvd)$/

const planFilm: Plan = (path) => {
  if (/^\/moov(?:\/trak)?$/.test(path)) return 'enter'
  // It can say how the pictures lie on a sphere.
  if (/^\/moov\/(?:.*\/)?uuid$/.test(path)) return 'keep'
  return PERSONAL.test(path) ? 'blank' : 'keep'
}

/** The items of a picture are in `meta`. */
const planPicture: Plan = (path) => (path === '/meta' ? 'keep' : planFilm(path))

/** Titles, names, chapters, cover. */
const LISTENED =
  /^\/moov\/udta\/(?:chpl|meta\/(?:hdlr|ilst\/(?:\xa9(?:nam|ART|alb|grp|cmt|gen|day|wrt|lyr|nrt|pub|dir)|aART|so\w{2}|gnre|trkn|disk|tmpo|cpil|pgap|rtng|stik|hdvd|desc|ldes|cprt|pcst|catg|keyw|purl|egid|tv\w{2})))$/

const planRecording: Plan = (path) => {
  if (path.endsWith('/ilst/covr')) return 'strip'
  if (LISTENED.test(path)) return 'keep'
  if (/^\/moov\/udta(?:\/meta(?:\/ilst)?)?$/.test(path)) return 'enter'
  return path.startsWith('/moov/udta/') ? 'blank' : planFilm(path)
}

/**
 * Turns what tells of a person into free space, in its place: offsets of the tracks stay true.
 * Throws an `UncleanError` for a damaged film.
 */
export function stripFilm(bytes: Uint8Array): Uint8Array {
  return changeBoxes(bytes, planFilm)
}

/** What lies beside the items of a picture. */
export function stripAround(bytes: Uint8Array): Uint8Array {
  return changeBoxes(bytes, planPicture)
}

/** Keeps what a recording says of itself to its listeners. */
export function stripRecording(bytes: Uint8Array, stripPicture: Strip): Uint8Array {
  return changeBoxes(bytes, planRecording, stripPicture)
}

function changeBoxes(bytes: Uint8Array, plan: Plan, strip: Strip = (part) => part) {
  const copy = Uint8Array.from(bytes)
  const change = ({ start, end }: Pick<Box, 'start' | 'end'>, folder: string) => {
    for (const box of listBoxes(copy, start, end)) {
      const path = `${folder}/${box.name}`
      const fate = plan(path)
      if (fate === 'blank') blank(copy, box)
      if (fate === 'strip') stripInPlace(copy.subarray(box.start + 16, box.end), strip)
      if (fate === 'enter') change({ start: findChildren(copy, box), end: box.end }, path)
    }
  }
  try {
    change({ start: 0, end: copy.length }, '')
  } catch (error) {
    if (error instanceof RangeError) throw new UncleanError('A damaged film')
    throw error
  }
  return copy
}

/** A `meta` of MP4 begins with a version, that of QuickTime does not. */
function findChildren(bytes: Uint8Array, { name, start }: Box): number {
  return name === 'meta' && readName(bytes, start + 4) !== 'hdlr' ? start + 4 : start
}

function blank(bytes: Uint8Array, { start, end, nameAt }: Box): void {
  bytes.set(new TextEncoder().encode('free'), nameAt)
  bytes.fill(0, start, end)
}

/** A picture that is shorter now is followed by zeros, which nobody reads. */
export function stripInPlace(picture: Uint8Array, strip: Strip): void {
  const stripped = strip(Uint8Array.from(picture))
  picture.fill(0)
  picture.set(stripped.subarray(0, picture.length))
}
