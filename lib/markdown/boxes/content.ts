// Reads the lines of a box as a document, up to the one that closes it.
import type { Construct, State, Token, TokenizeContext } from 'micromark-util-types'
import { type Effects, COLON, consume, isLineEnd, skipSpaces } from './codes.ts'
import { BoxLines } from './lines.ts'

export interface Frame {
  readonly size: number
  /** Spaces before the first line; each line may have them, too. */
  readonly indent: number
  readonly end: State
  readonly nok: State
}

export function readContent(
  context: TokenizeContext,
  effects: Effects,
  { size, indent, end, nok }: Frame,
): State {
  const lines = new BoxLines()
  let previous: Token | undefined
  const lineStart: State = (code) => {
    if (code === null) return end(code)
    if (lines.areTooDeep) return nok(code)
    if (lines.areCode) return prefix(code)
    return effects.attempt(closingOf(size), end, prefix)(code)
  }
  const prefix: State = (code) => skipSpaces(effects, chunk, indent)(code)
  const chunk: State = (code) => {
    if (code === null) return end(code)
    return isLineEnd(code) ? effects.check(NEXT_LINE, enter, end)(code) : enter(code)
  }
  const enter: State = (code) => {
    const link = previous ? { previous } : {}
    const token = effects.enter('chunkDocument', { contentType: 'document', ...link })
    if (previous) previous.next = token
    previous = token
    return inside(code)
  }
  const inside: State = (code) => {
    if (code === null) return lastLine(code)
    if (isLineEnd(code)) return effects.check(NEXT_LINE, nextLine, lastLine)(code)
    lines.add(code)
    return consume(effects, code, inside)
  }
  const nextLine: State = (code) => {
    effects.consume(code)
    leaveChunk()
    return lineStart
  }
  const lastLine: State = (code) => {
    leaveChunk()
    return end(code)
  }
  // The text in the box is parsed as a document of its own, in which no line is lazy yet.
  function leaveChunk(): void {
    const { start } = effects.exit('chunkDocument')
    context.parser.lazy[start.line] = false
    lines.endLine()
  }
  return lineStart
}

export const NEXT_LINE: Construct = {
  partial: true,
  tokenize(effects, ok, nok) {
    const after: State = (code) =>
      this.parser.lazy[this.now().line] ? nok(code) : ok(code)
    return (code) => {
      effects.enter('lineEnding')
      effects.consume(code)
      effects.exit('lineEnding')
      return after
    }
  },
}

/** A line of as many colons as opened the box, or more. */
function closingOf(size: number): Construct {
  return {
    partial: true,
    tokenize(effects, ok, nok) {
      let colons = 0
      const start: State = (code) => {
        effects.enter('boxClosing')
        return marker(code)
      }
      const marker: State = (code) => {
        if (code === COLON) {
          colons += 1
          return consume(effects, code, marker)
        }
        if (colons < size) return nok(code)
        effects.exit('boxClosing')
        return skipSpaces(effects, after)(code)
      }
      const after: State = (code) => (isLineEnd(code) ? ok(code) : nok(code))
      return skipSpaces(effects, start, 3)
    },
  }
}
