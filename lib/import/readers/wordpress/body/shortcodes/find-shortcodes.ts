// Shortcodes in a text, without those in tags and comments.
import { parseAttributes, type ShortcodeAttributes } from './attributes.ts'

export interface Shortcode extends ShortcodeAttributes {
  readonly kind: 'open' | 'close' | 'single' | 'escaped'
  /** In lower case. */
  readonly name: string
  /** As it stands in the text. */
  readonly written: string
  readonly start: number
  readonly end: number
}

const FOUND =
  /<!--(?:(?!<!--)[\s\S])*?-->|<\/?[a-z][^<>]*>|\[(\[?)(\/?)([a-z][\w-]*)((?:[\s=:][^\][]*)?)\](\]?)/gi

/** In their order; `[[name]]` is one that only shows itself. */
export function findShortcodes(text: string): Shortcode[] {
  return [...text.matchAll(FOUND)].flatMap((match) => toShortcode(match) ?? [])
}

function toShortcode(match: RegExpExecArray): Shortcode | undefined {
  const [all, before = '', slash = '', name, given = '', after = ''] = match
  if (name === undefined) return undefined
  const isEscaped = before === '[' && after === ']'
  const written = isEscaped ? all : all.slice(before.length, all.length - after.length)
  const start = match.index + (isEscaped ? 0 : before.length)
  const isSingle = /(?:^|[\s"'])\/\s*$/.test(given)
  const kind = isEscaped ? 'escaped' : slash ? 'close' : isSingle ? 'single' : 'open'
  return {
    kind,
    name: name.toLowerCase(),
    written,
    start,
    end: start + written.length,
    ...parseAttributes(isSingle ? given.replace(/\/\s*$/, '') : given),
  }
}
