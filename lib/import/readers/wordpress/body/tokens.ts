// Tags and comments of a text, and the ends of what begins in it.

/**
 * A comment, a tag with its name, or a token of a `Hold` with its form. No part runs over the
 * next `<`: time stays in proportion to the text, however it is broken.
 */
export const TOKEN =
  /<!--(?:(?!<!--)[\s\S])*?-->|<\/?([a-z][a-z0-9:-]*)[^<>]*>|\u0001([bi])\d+\u0001/gi

export interface Span {
  readonly start: number
  readonly end: number
}

/**
 * Where `closing`, such as `</pre>` or `[/code]`, stands first from `from` on. What is not
 * there is noted in `missing`, and not looked for again.
 */
export function findEnd(
  text: string,
  closing: string,
  from: number,
  missing: Set<string>,
): Span | undefined {
  const key = closing.toLowerCase()
  if (missing.has(key)) return undefined
  const pattern = toPattern(key)
  pattern.lastIndex = from
  const match = pattern.exec(text)
  if (match) return { start: match.index, end: match.index + match[0].length }
  missing.add(key)
  return undefined
}

const patterns = new Map<string, RegExp>()

function toPattern(closing: string): RegExp {
  const known = patterns.get(closing)
  if (known) return known
  const source = closing.replace(/[[\]+#.*?^$(){}|\\]/g, '\\$&').replace('>', '\\s*>')
  const made = new RegExp(source, 'gi')
  patterns.set(closing, made)
  return made
}
