// Obsidian's remarks, `%%for the author only%%`: in a line, or of several lines.
import type { Code, Construct, State, TokenType, Tokenizer } from 'micromark-util-types'
import type { Processor } from 'unified'

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    remark: 'remark'
    remarkText: 'remarkText'
    remarkLineEnd: 'remarkLineEnd'
  }
}

const PERCENT = 37

/** Never false for a text with a remark. */
export function mayHoldRemark(source: string): boolean {
  return source.includes('%%')
}

/** The parser reads remarks and makes no node of them, so they reach no form of a body. */
export function withoutRemarks(this: Processor): void {
  const data = this.data()
  data.micromarkExtensions ??= []
  data.micromarkExtensions.push({
    text: { [PERCENT]: REMARK },
    flow: { [PERCENT]: REMARK_BLOCK },
  })
}

/**
 * Two signs open a remark, unless they stand behind a number and before a space, as in
 * `5%% a year`, or a third one follows.
 */
export const REMARK_SIGN = /(?<!%)%%(?!%)(?<!\d%%(?!\S))/

const REMARK: Construct = {
  name: 'remark',
  tokenize(effects, ok, nok) {
    const { previous } = this
    const open: State = (code) => {
      const isAmount = isDigit(previous) && (code === null || code < 0 || code === 32)
      return code === PERCENT || isAmount ? nok(code) : inside(code)
    }
    const inside = untilSigns(effects, nok, (code) => {
      effects.exit('remark')
      return ok(code)
    })
    const start: State = (code) => {
      if (previous === PERCENT) return nok(code)
      effects.enter('remark')
      return consumeSigns(effects, open, nok)(code)
    }
    return start
  },
}

// From a line that begins with the signs, and has no others, to the line that ends with them.
const REMARK_BLOCK: Construct = {
  name: 'remarkBlock',
  concrete: true,
  tokenize(effects, ok, nok) {
    const isLazy = () => this.parser.lazy[this.now().line] === true
    const isAsked = this.interrupt === true
    const afterEnd: State = (code) => {
      if (code === null || isLineEnd(code)) {
        effects.exit('remark')
        return ok(code)
      }
      if (code !== 32 && code !== -1 && code !== -2) return nok(code)
      consumeAs(effects, 'remarkText', code)
      return afterEnd
    }
    const below = untilSigns(effects, nok, afterEnd, isLazy)
    const firstLine = untilSigns(effects, nok, nok, undefined, (code) =>
      isAsked ? ok(code) : below(code),
    )
    const start: State = (code) => {
      effects.enter('remark')
      return consumeSigns(
        effects,
        (next) => (next === PERCENT ? nok(next) : firstLine(next)),
        nok,
      )(code)
    }
    return start
  },
}

type Effects = Parameters<Tokenizer>[0]

function consumeSigns(effects: Effects, next: State, nok: State): State {
  const second: State = (code) => {
    if (code !== PERCENT) return nok(code)
    consumeAs(effects, 'remarkText', code)
    return next
  }
  return (code) => {
    consumeAs(effects, 'remarkText', code)
    return second
  }
}

/** Reads on to the next two signs, or to the line end where `atLineEnd` is given. */
function untilSigns(
  effects: Effects,
  nok: State,
  atSigns: State,
  isLazy = () => false,
  atLineEnd?: State,
): State {
  const inside: State = (code) => {
    if (code === null) return nok(code)
    if (isLineEnd(code)) {
      if (atLineEnd) return atLineEnd(code)
      consumeAs(effects, 'remarkLineEnd', code)
      return lineStart
    }
    effects.enter('remarkText')
    return run(code)
  }
  const run: State = (code) => {
    if (code === null || isLineEnd(code)) {
      effects.exit('remarkText')
      return inside(code)
    }
    effects.consume(code)
    return code === PERCENT ? second : run
  }
  const second: State = (code) => {
    if (code !== PERCENT) return run(code)
    effects.consume(code)
    effects.exit('remarkText')
    return atSigns
  }
  const lineStart: State = (code) => (isLazy() ? nok(code) : inside(code))
  return inside
}

function consumeAs(effects: Effects, type: TokenType, code: Code): void {
  effects.enter(type)
  effects.consume(code)
  effects.exit(type)
}

function isLineEnd(code: Code): boolean {
  return code !== null && code < -2
}

function isDigit(code: Code): boolean {
  return code !== null && code >= 48 && code <= 57
}
