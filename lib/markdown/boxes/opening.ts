// Reads the line that opens a box.
import type { State } from 'micromark-util-types'
import {
  type Effects,
  COLON,
  BRACE,
  BRACKET,
  consume,
  isLineEnd,
  isSpace,
  skipSpaces,
  isNameCode,
} from './codes.ts'

const MIN_COLONS = 3

/** The colons, the name if there is one, and a title up to the line end. */
export function readOpening(
  effects: Effects,
  nok: State,
  next: (size: number) => State,
): State {
  let size = 0
  const start: State = (code) => {
    effects.enter('box')
    effects.enter('boxMarker')
    return colons(code)
  }
  const colons: State = (code) => {
    if (code === COLON) {
      size += 1
      effects.consume(code)
      return colons
    }
    if (size < MIN_COLONS) return nok(code)
    effects.exit('boxMarker')
    return skipSpaces(effects, beforeName)(code)
  }
  const beforeName: State = (code) => {
    if (code === BRACE) return title(code)
    if (!isNameCode(code)) return nok(code)
    effects.enter('boxName')
    return name(code)
  }
  const name: State = (code) => {
    if (isNameCode(code)) return consume(effects, code, name)
    effects.exit('boxName')
    const isEnd = isLineEnd(code) || isSpace(code) || code === BRACKET || code === BRACE
    return isEnd ? skipSpaces(effects, title)(code) : nok(code)
  }
  const title: State = (code) => {
    if (isLineEnd(code)) return next(size)(code)
    effects.enter('boxTitle')
    effects.enter('chunkText', { contentType: 'text', _contentTypeTextTrailing: true })
    return titleText(code)
  }
  const titleText: State = (code) => {
    if (!isLineEnd(code)) return consume(effects, code, titleText)
    effects.exit('chunkText')
    effects.exit('boxTitle')
    return next(size)(code)
  }
  return start
}
