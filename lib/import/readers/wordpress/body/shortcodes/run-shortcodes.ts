// Turns the shortcodes of a text into HTML, inner ones first.
import type { BodyContext } from '../context.ts'
import { findShortcodes, type Shortcode } from './find-shortcodes.ts'
import { renderShortcode } from './rules.ts'

interface Frame {
  readonly shortcode: Shortcode
  readonly written: string[]
}

/** What no rule knows and no form shows to be a shortcode stays as it is typed. */
export function runShortcodes(text: string, context: BodyContext): string {
  if (!text.includes('[')) return text
  const shortcodes = findShortcodes(text)
  const ends = countEnds(shortcodes)
  const written: string[] = []
  const frames: Frame[] = []
  const write = (html: string) => (frames.at(-1)?.written ?? written).push(html)
  const closeAs = (isPair: boolean) => {
    const frame = frames.pop()
    if (!frame) return
    const inner = frame.written.join('')
    if (isPair) write(renderShortcode(frame.shortcode, inner, context))
    else write(renderShortcode(frame.shortcode, undefined, context) + inner)
  }
  let at = 0
  for (const shortcode of shortcodes) {
    const { kind, name } = shortcode
    write(text.slice(at, shortcode.start))
    at = shortcode.end
    if (kind === 'escaped') write(shortcode.written.slice(1, -1))
    else if (kind === 'close') {
      ends.set(name, (ends.get(name) ?? 1) - 1)
      const depth = frames.findLastIndex((frame) => frame.shortcode.name === name)
      if (depth === -1) write(shortcode.written)
      while (depth !== -1 && frames.length > depth) closeAs(frames.length - 1 === depth)
    } else if (kind === 'open' && (ends.get(name) ?? 0) > 0)
      frames.push({ shortcode, written: [] })
    else write(renderShortcode(shortcode, undefined, context))
  }
  write(text.slice(at))
  while (frames.length > 0) closeAs(false)
  return written.join('')
}

function countEnds(shortcodes: readonly Shortcode[]): Map<string, number> {
  const ends = new Map<string, number>()
  for (const { kind, name } of shortcodes)
    if (kind === 'close') ends.set(name, (ends.get(name) ?? 0) + 1)
  return ends
}
