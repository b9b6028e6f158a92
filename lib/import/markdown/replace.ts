// Puts other addresses into a Markdown text, and leaves every other byte.
import type { BodyAddress } from '../model/draft-body.ts'
import type { Place, Removal } from './places.ts'

/** What is taken away takes all that stands in it along. */
export function replacePlaces(
  markdown: string,
  places: readonly Place[],
  toAddress: (address: BodyAddress) => string | undefined,
): string {
  const edits = places
    .flatMap((place) => toEdits(place, toAddress(place.address)))
    .toSorted((a, b) => a.start - b.start || b.end - a.end)
  return apply(markdown, dropInner(edits))
}

function toEdits(place: Place, url: string | undefined): readonly Removal[] {
  if (url === undefined) return place.removals
  if (url === place.address.url) return []
  const { start, end, isInHtml } = place
  return [{ start, end, text: isInHtml ? toAttribute(url) : toDestination(url) }]
}

function toAttribute(url: string): string {
  return url.replace(/[&"'<>]/g, (sign) => `&#${sign.charCodeAt(0)};`)
}

// Right in angle brackets and without them (CommonMark §6.3).
function toDestination(url: string): string {
  return url
    .replace(/[\s()<>\\]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
    .replace(/&(?=#?\w+;)/g, '&amp;')
}

function apply(markdown: string, edits: readonly Removal[]): string {
  let written = ''
  let from = 0
  for (const { start, end, text } of edits) {
    written += markdown.slice(from, start) + text
    from = end
  }
  return written + markdown.slice(from)
}

function dropInner(edits: readonly Removal[]): Removal[] {
  let end = 0
  return edits.filter((edit) => {
    if (edit.start < end) return false
    end = edit.end
    return true
  })
}
