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
  return [...text.matchAll(FOUND)].flatMap((match): Shortcode[] => {
    const [written, mark = '', slash = '', name, given = '', after = ''] = match
    if (name === undefined) return []
    const isEscaped = mark === '[' && after === ']'
    const own = isEscaped
      ? written
      : written.slice(mark.length, written.length - after.length)
    const start = match.index + (isEscaped ? 0 : mark.length)
    const kind = isEscaped
      ? 'escaped'
      : slash === '/'
        ? 'close'
        : given.trimEnd().endsWith('/') && !/https?:\S*$/.test(given)
          ? 'single'
          : 'open'
    return [
      {
        kind,
        name: name.toLowerCase(),
        written: own,
        start,
        end: start + own.length,
        ...parseAttributes(kind === 'single' ? given.replace(/\/\s*$/, '') : given),
      },
    ]
  })
}
