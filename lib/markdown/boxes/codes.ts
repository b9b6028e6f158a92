// What a letter is to the line of a box.
import type { Code, State, Tokenizer } from 'micromark-util-types'

export type Effects = Parameters<Tokenizer>[0]

export const [SPACE, COLON, BRACE, BRACKET] = [32, 58, 123, 91]

/** Goes on behind spaces and tabs, of which there may be none. */
export function skipSpaces(
  effects: Effects,
  next: State,
  max = Number.POSITIVE_INFINITY,
): State {
  let count = 0
  const inside: State = (code) => {
    if (isSpace(code) && count < max) {
      count += 1
      return consume(effects, code, inside)
    }
    effects.exit('whitespace')
    return next(code)
  }
  return (code) => {
    if (!isSpace(code) || max === 0) return next(code)
    effects.enter('whitespace')
    return inside(code)
  }
}

export function consume(effects: Effects, code: Code, next: State): State {
  effects.consume(code)
  return next
}

export function isLineEnd(code: Code): boolean {
  return code === null || code < -2
}

export function isSpace(code: Code): boolean {
  return code === SPACE || code === -1 || code === -2
}

// Letters of any script, digits, `-` and `_`.
export function isNameCode(code: Code): boolean {
  return (
    code !== null &&
    code > SPACE &&
    /[\p{L}\p{M}\p{N}_-]/u.test(String.fromCharCode(code))
  )
}
